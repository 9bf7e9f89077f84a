package org.scipion.server.authorisation;

import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.model.User;
import org.scipion.server.TestServer;

/** What a project is to the person who asks. */
enum Relation {
    OWN,
    SHARED_FULL,
    SHARED_READ,
    FOREIGN,
    DELETED,
    NEVER_THERE;

    boolean isVisible() {
        return this == OWN || this == SHARED_FULL || this == SHARED_READ;
    }

    /** The number of a new project that is this to the person, and otherwise the stranger's. */
    long project(TestServer server, User person, User stranger) {
        if (this == NEVER_THERE) {
            return Integer.MAX_VALUE - 1L;
        }
        Project project = server.project(this == OWN || this == DELETED ? person : stranger);
        switch (this) {
            case SHARED_FULL -> server.share(project, person, Permission.FULL);
            case SHARED_READ -> server.share(project, person, Permission.READ);
            case DELETED -> server.store().projects().remove(project.id());
            default -> {}
        }
        return project.id();
    }
}
