package org.scipion.server.http;

import org.scipion.model.AccessibleProject;
import org.scipion.model.User;

/** Finds projects that somebody may see. Safe for use by many threads. */
@FunctionalInterface
public interface ProjectDoor {

    /**
     * The project, with what the caller may do with it. Its folder exists, unless the need is {@link Access.Need#PROJECT_OWNER}: an owner must be
     * able to remove a project whose folder has vanished.
     *
     * @throws NotFoundException alike for a project that does not exist, that the caller may not see, or whose folder is gone
     */
    AccessibleProject open(User caller, long projectId, Access.Need need);
}
