package org.scipion.server.projects.copy;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Removes a folder with all below it. Of links only the link goes, never what it leads to. */
public final class FolderRemoval extends SimpleFileVisitor<Path> {

    private FolderRemoval() {}

    /**
     * Removes a folder, a file or a link; does nothing when it is not there, and goes on when others remove it too.
     *
     * @throws IOException if something could not be removed
     */
    public static void remove(Path path) throws IOException {
        if (Files.exists(path, NOFOLLOW_LINKS)) {
            Files.walkFileTree(path, new FolderRemoval());
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        Files.deleteIfExists(folder);
        return FileVisitResult.CONTINUE;
    }
}
