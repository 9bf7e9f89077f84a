package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A database's file, read beside SQLite. Its descriptor is closed through {@link FileLocks} alone: a channel would close it
 * by itself when its thread is interrupted.
 */
final class RawFile implements AutoCloseable {
    private final FileStamp stamp;
    private final RandomAccessFile content;

    private RawFile(FileStamp stamp, RandomAccessFile content) {
        this.stamp = stamp;
        this.content = content;
    }

    static RawFile open(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Optional<RandomAccessFile> kept = FileLocks.takeKept(stamp);
        return new RawFile(stamp, kept.isPresent() ? kept.get() : new RandomAccessFile(file.toFile(), "r"));
    }

    long size() throws IOException {
        return content.length();
    }

    /** Reads bytes from an offset on into the start of an array, and returns how many there were. */
    int read(byte[] target, long offset, int length) throws IOException {
        content.seek(offset);
        int read = 0;
        int count = content.read(target, 0, length);
        while (count > 0) {
            read += count;
            count = content.read(target, read, length - read);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        FileLocks.close(stamp, content);
    }
}
