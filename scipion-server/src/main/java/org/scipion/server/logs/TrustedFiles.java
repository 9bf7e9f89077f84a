package org.scipion.server.logs;

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
record TrustedFiles(List<Path> dataRoots) {

    boolean holds(AccessibleProject project, Path file) {
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
