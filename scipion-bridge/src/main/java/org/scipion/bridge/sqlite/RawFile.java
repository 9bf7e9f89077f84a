package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A database's file, read beside SQLite. Its descriptor is closed through {@link FileLocks}. */
final class RawFile implements AutoCloseable {
    private final FileStamp stamp;
    private final FileChannel channel;

    private RawFile(FileStamp stamp, FileChannel channel) {
        this.stamp = stamp;
        this.channel = channel;
    }

    static RawFile open(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        return new RawFile(stamp, FileChannel.open(file, StandardOpenOption.READ));
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Reads bytes from an offset on into the start of an array, and returns how many there were. */
    int read(byte[] target, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(target, 0, length);
        int count = 0;
        while (count >= 0 && bytes.hasRemaining()) {
            count = channel.read(bytes, offset + bytes.position());
        }
        return bytes.position();
    }

    @Override
    public void close() throws IOException {
        FileLocks.close(stamp, channel);
    }
}
