package org.scipion.server.projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.scipion.server.ServerException;

/**
 * The folder whose subfolders are the projects that this server made or copied. Names that start with a dot are its own: unfinished copies and
 * removed projects.
 */
final class ManagedProjects {

    private final Path root;

    ManagedProjects(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The folder itself, made when it is not there. */
    Path root() {
        try {
            return Files.createDirectories(root);
        } catch (IOException e) {
            throw new ServerException("The projects folder " + root + " cannot be made", e);
        }
    }

    /** Where a project of this name lies. */
    Path folder(ProjectName name) {
        return root.resolve(name.text());
    }

    /** Whether a project's folder is one of ours. */
    boolean manages(Path folder) {
        return root.equals(folder.getParent());
    }

    /** Whether anything has this name already, a link that leads nowhere included. */
    boolean isTaken(ProjectName name) {
        return Files.exists(folder(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a path, its links resolved, lies in this folder, or this folder in it. */
    boolean overlaps(Path real) {
        try {
            Path mine = root().toRealPath();
            return real.startsWith(mine) || mine.startsWith(real);
        } catch (IOException e) {
            throw new ServerException("The projects folder " + root + " cannot be read", e);
        }
    }
}
