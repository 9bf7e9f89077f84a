package org.scipion.server.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.scipion.server.ServerException;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;

/**
 * Where a path really leads: no part of it is a link, and it lies below a folder that may be read. Opening it follows no link either, so a link that
 * takes its place meanwhile is refused instead of followed.
 *
 * @param base the allowed folder, real
 * @param real the file or folder, real, in or below {@code base}
 */
record LocatedFile(Path base, Path real) {

    /**
     * Opens a regular file for reading; anything else, also what would block like a FIFO, is refused unopened.
     *
     * @throws NotFoundException if it is gone
     * @throws BadRequestException if it is a folder, device, socket or FIFO
     * @throws ForbiddenException if the system does not permit reading, or a link took its place
     */
    OpenedFile open() {
        Path parent = real.getParent();
        Path name = real.getFileName();
        if (real.equals(base) || parent == null || name == null) {
            throw new BadRequestException("Not a file");
        }
        try (StraightWalk walk = StraightWalk.to(base, parent)) {
            return open(walk, name);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private OpenedFile open(StraightWalk walk, Path name) throws IOException {
        BasicFileAttributes found = walk.attributes(name);
        if (found.isSymbolicLink()) {
            throw new ForbiddenException("The path leads through a link that has just changed");
        }
        if (!found.isRegularFile()) {
            throw new BadRequestException("Not a file");
        }
        return new OpenedFile(real, walk.openForReading(name), found);
    }

    /** Opens it as a folder. */
    StraightWalk openFolder() {
        try {
            return StraightWalk.to(base, real);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** What a caller is told of a failure of the file system; never its own text, which names folders of the server. */
    static RuntimeException refusal(IOException failure) {
        RuntimeException told = switch (failure) {
            case NoSuchFileException e -> new NotFoundException("File not found");
            case NotDirectoryException e -> new NotFoundException("File not found");
            case AccessDeniedException e -> new ForbiddenException("Permission denied");
            case FileSystemException e when says(e, "Not a directory") -> new NotFoundException("File not found");
            case FileSystemException e
            when says(e, "ymbolic link") ->
                new ForbiddenException("The path leads through links that cannot be followed");
            default -> new ServerException("The file system failed: " + failure.getMessage());
        };
        told.initCause(failure);
        return told;
    }

    private static boolean says(FileSystemException e, String reason) {
        return String.valueOf(e.getReason()).contains(reason);
    }
}
