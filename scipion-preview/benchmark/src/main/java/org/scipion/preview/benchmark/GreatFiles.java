package org.scipion.preview.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files far greater than memory. */
final class GreatFiles {

    private static final int HEADER_BYTES = 1024;

    private GreatFiles() {}

    /** An MRC map of 32-bit floats, all zero; a hole in the file system, but for its header. */
    static void map(Path file, int depth, int height, int width) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0, width).putInt(4, height).putInt(8, depth).putInt(12, 2);
        header.putInt(64, 1).putInt(68, 2).putInt(72, 3);
        header.put(208, "MAP ".getBytes(StandardCharsets.US_ASCII)).putInt(212, 0x4444);
        try (FileChannel channel = create(file)) {
            channel.write(header, 0);
            channel.write(ByteBuffer.allocate(1), HEADER_BYTES + 4L * depth * height * width - 1);
        }
    }

    /** A STAR file of particles of about {@code bytes}. */
    static void star(Path file, long bytes) throws IOException {
        String head =
                "data_particles\n\nloop_\n_rlnImageName #1\n_rlnMicrographName #2\n_rlnDefocusU #3\n_rlnClassNumber #4\n";
        String row = "000001@Extract/job010/stack.mrcs Movies/some_micrograph_0001.mrc 10500.250000 3\n";
        ByteBuffer rows = ByteBuffer.wrap(row.repeat(100_000).getBytes(StandardCharsets.US_ASCII));
        try (FileChannel channel = create(file)) {
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            while (channel.position() < bytes) {
                channel.write(rows.rewind());
            }
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
