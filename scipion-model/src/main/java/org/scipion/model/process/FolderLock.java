package org.scipion.model.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps all but one thread of all processes out of a folder; given back by closing it, or by the end of the process. */
public final class FolderLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(25);

    /** Files locked by this process: opening one a second time and closing it would give the first lock back. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file the file that stands for it; made when absent, never removed
     * @param patience how long to wait for another holder
     * @throws IOException if the file cannot be opened or the lock was not given back in time
     */
    public static FolderLock take(Path file, Duration patience) throws IOException, InterruptedException {
        Path absolute = file.toAbsolutePath().normalize();
        long end = System.nanoTime() + patience.toNanos();
        while (!OURS.add(absolute)) {
            pause(absolute, end);
        }
        try {
            return new FolderLock(absolute, lockedAmongProcesses(absolute, end));
        } catch (IOException | InterruptedException | RuntimeException e) {
            OURS.remove(absolute);
            throw e;
        }
    }

    private static FileChannel lockedAmongProcesses(Path file, long end) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (channel.tryLock() == null) {
                pause(file, end);
            }
            return channel;
        } catch (IOException | InterruptedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void pause(Path file, long end) throws IOException, InterruptedException {
        if (System.nanoTime() - end > 0) {
            throw new IOException(file + " stayed locked by another process for too long");
        }
        Thread.sleep(PAUSE);
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        channel.close();
        OURS.remove(file);
    }
}
