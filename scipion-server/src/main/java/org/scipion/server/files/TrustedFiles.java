package org.scipion.server.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scipion.model.AccessibleProject;

/**
 * Tells whether a file of a project may be shown: a link in the project must lead to a place inside it or in one of the folders that an administrator
 * named.
 *
 * @param dataRoots those folders, absolute
 */
public record TrustedFiles(List<Path> dataRoots) {

    /** Whether the file of the project may be shown; one that does not exist may not. */
    public boolean holds(AccessibleProject project, Path file) {
        try {
            Path real = file.toRealPath();
            return isInside(real, project.project().folder())
                    || dataRoots.stream().anyMatch(root -> isInside(real, root));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isInside(Path real, Path folder) {
        try {
            return real.startsWith(folder.toRealPath());
        } catch (IOException absent) {
            return false;
        }
    }
}
