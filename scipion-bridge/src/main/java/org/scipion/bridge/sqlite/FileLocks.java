package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which files SQLite may have locked in this process. When a process closes any descriptor of a file, POSIX takes all
 * its locks on the file away, also those that SQLite took through others. So descriptors that do not belong to SQLite are
 * kept until it has let go of the file. SQLite's own take care of each other.
 */
final class FileLocks {
    private static final Map<String, Locked> FILES = new HashMap<>();

    private FileLocks() {}

    private static final class Locked {
        private int holders;
        private final Deque<RandomAccessFile> kept = new ArrayDeque<>();
    }

    /** Lasts while SQLite may lock a file. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Keeps descriptors of a file from being closed. Comes before SQLite opens the file, and ends after it closed it. */
    static Hold on(Path file) {
        String identity = FileStamp.of(file).identity();
        synchronized (FILES) {
            FILES.computeIfAbsent(identity, unlocked -> new Locked()).holders++;
        }
        return () -> release(identity);
    }

    private static void release(String identity) {
        synchronized (FILES) {
            Locked locked = FILES.get(identity);
            if (locked != null && --locked.holders == 0) {
                FILES.remove(identity);
                locked.kept.forEach(FileLocks::close);
            }
        }
    }

    private static void close(RandomAccessFile descriptor) {
        try {
            descriptor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a descriptor of a file that was kept, so that there are never more than are in use at once. */
    static Optional<RandomAccessFile> takeKept(FileStamp file) {
        synchronized (FILES) {
            Locked locked = FILES.get(file.identity());
            return locked == null ? Optional.empty() : Optional.ofNullable(locked.kept.poll());
        }
    }

    /** Closes a descriptor of a file at once, or as soon as nothing holds the file. */
    static void close(FileStamp file, RandomAccessFile descriptor) throws IOException {
        synchronized (FILES) {
            Locked locked = FILES.get(file.identity());
            if (locked == null) {
                descriptor.close();
            } else {
                locked.kept.add(descriptor);
            }
        }
    }
}
