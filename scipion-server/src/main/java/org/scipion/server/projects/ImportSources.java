package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.NotFoundException;

/**
 * The folders that projects may be imported from. A path outside of them is refused before anything is looked at, so that nobody learns what else
 * there is; a link that leads out of them is refused too.
 *
 * @param roots the folders, absolute; none means that nothing may be imported
 */
public record ImportSources(List<Path> roots) {

    /** Characters of the longest path. */
    static final int LONGEST = 4096;

    /** Copies the list. */
    public ImportSources {
        roots = List.copyOf(roots);
    }

    /**
     * The folder that a written path means, its links resolved.
     *
     * @param written absolute, or relative to the first of the folders
     * @throws org.scipion.server.http.RequestException saying what is wrong with it
     */
    Path find(String written) {
        if (roots.isEmpty()) {
            throw new ForbiddenException("Importing is switched off: an administrator has to name the folders to import"
                    + " from in SCIPION_IMPORT_BROWSER_ROOT");
        }
        Path path = path(written);
        if (roots.stream().noneMatch(path::startsWith)) {
            throw outside();
        }
        Path real = real(path);
        if (roots.stream().noneMatch(root -> isInside(real, root))) {
            throw outside();
        }
        if (!Files.isDirectory(real)) {
            throw new BadRequestException("Source project path must be a directory");
        }
        return real;
    }

    private Path path(String written) {
        if (written.length() > LONGEST) {
            throw new BadRequestException("Invalid source project path: longer than " + LONGEST + " characters");
        }
        try {
            return roots.getFirst().resolve(written.strip()).normalize();
        } catch (InvalidPathException e) {
            throw refused(new BadRequestException("Invalid source project path: " + e.getReason()), e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException e) {
            throw refused(new NotFoundException("Source project path does not exist"), e);
        } catch (IOException e) {
            throw refused(new BadRequestException("Invalid source project path: it cannot be read"), e);
        }
    }

    private static boolean isInside(Path real, Path root) {
        try {
            return real.startsWith(root.toRealPath());
        } catch (IOException absent) {
            return false;
        }
    }

    private static ForbiddenException outside() {
        return new ForbiddenException("Source project path is outside of the folders to import from");
    }

    private static <E extends Exception> E refused(E refusal, Exception cause) {
        refusal.initCause(cause);
        return refusal;
    }
}
