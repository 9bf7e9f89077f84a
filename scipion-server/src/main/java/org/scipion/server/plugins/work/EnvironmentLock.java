package org.scipion.server.plugins.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps an environment to one change at a time, also between machines that share the workspace. */
final class EnvironmentLock implements AutoCloseable {

    private static final long GLANCE_MILLIS = 500;

    private final FileChannel file;

    private EnvironmentLock(FileChannel file) {
        this.file = file;
    }

    /** Waits for its turn, or for someone to cancel the task. */
    static EnvironmentLock take(Path home, TaskProgress progress) throws InterruptedException {
        try {
            Path folder = Files.createDirectories(home.resolve(".run"));
            FileChannel file = FileChannel.open(
                    folder.resolve("plugins.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            EnvironmentLock lock = new EnvironmentLock(file);
            try {
                lock.await(progress);
                return lock;
            } catch (InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PluginChangeException(
                    "The lock on the environment of Scipion cannot be taken: " + e.getMessage(), e);
        }
    }

    /** Does something while nobody else changes the environment. */
    <T> T whileHeld(Supplier<T> work) {
        return work.get();
    }

    private void await(TaskProgress progress) throws IOException, InterruptedException {
        while (attempt() == null) {
            progress.stopIfCancelled();
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }

    private @Nullable FileLock attempt() throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new PluginChangeException("The lock on the environment of Scipion cannot be given back", e);
        }
    }
}
