package org.scipion.server.projects.copy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Adds up the bytes of the files in a folder. Links are not followed; what cannot be read counts nothing. */
public final class FolderSize extends SimpleFileVisitor<Path> {

    private final BooleanSupplier stopped;
    private long bytes;

    private FolderSize(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /** Bytes of all files below a folder, 0 when there is no such folder. */
    public static long of(Path folder) throws IOException {
        return of(folder, () -> false);
    }

    /** As {@link #of(Path)}; ends early, with what was counted until then, when {@code stopped} says so. */
    public static long of(Path folder, BooleanSupplier stopped) throws IOException {
        FolderSize size = new FolderSize(stopped);
        Files.walkFileTree(folder, size);
        return size.bytes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        if (found.isRegularFile()) {
            bytes += found.size();
        }
        return stopped.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }
}
