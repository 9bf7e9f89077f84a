package org.scipion.server.http;

/** Finds projects that somebody may see. Safe for use by many threads. */
@FunctionalInterface
public interface ProjectDoor {

    /**
     * The project, with what the caller may do with it.
     *
     * @throws NotFoundException alike for a project that does not exist, that the caller may not see, or whose folder is gone
     */
    CheckedProject open(Caller caller, int projectId);
}
