package org.scipion.model;

import java.util.Optional;

/**
 * A project as one person may see it, with what was last counted in it.
 *
 * @param project the project
 * @param permission what the person may do in it
 * @param runs protocol runs in it when it was last counted, 0 before
 * @param diskUse room on disk when it was last measured, empty before
 */
public record AccessibleProject(Project project, Permission permission, int runs, Optional<DiskUse> diskUse) {

    /** Whether it is the person's own. */
    public boolean owned() {
        return permission == Permission.OWNER;
    }
}
