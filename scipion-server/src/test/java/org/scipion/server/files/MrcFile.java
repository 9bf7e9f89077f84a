package org.scipion.server.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes MRC files of 32-bit floats whose values say where they are, so that a swapped or flipped axis shows. */
public final class MrcFile {

    private MrcFile() {}

    /** The value of each voxel. */
    @FunctionalInterface
    public interface Values {
        float at(int z, int y, int x);
    }

    public static void write(Path file, int nx, int ny, int nz, Values values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1024 + 4 * nx * ny * nz).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(nx).putInt(ny).putInt(nz).putInt(2);
        bytes.putInt(28, nx).putInt(32, ny).putInt(36, nz);
        bytes.putFloat(40, 2 * nx).putFloat(44, 2 * ny).putFloat(48, 2 * nz);
        bytes.putInt(64, 1).putInt(68, 2).putInt(72, 3);
        bytes.put(208, "MAP ".getBytes(StandardCharsets.US_ASCII))
                .put(212, (byte) 0x44)
                .put(213, (byte) 0x44);
        bytes.position(1024);
        for (int z = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    bytes.putFloat(values.at(z, y, x));
                }
            }
        }
        Files.write(file, bytes.array());
    }

    /** Sections of zeros with one bright pixel each: in section z at the given row and at column z. */
    public static void writeDots(Path file, int nx, int ny, int nz, int row) throws IOException {
        write(file, nx, ny, nz, (z, y, x) -> y == row && x == z ? 1000 : 0);
    }
}
