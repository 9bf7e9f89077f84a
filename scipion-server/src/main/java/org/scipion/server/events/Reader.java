package org.scipion.server.events;

import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.store.Store;

/**
 * Somebody who follows a project.
 *
 * @param user the account, as it was when the stream was asked for
 * @param project the project, as it was then
 */
record Reader(User user, AccessibleProject project) {

    /** Whether the same token would still be let in, to the project in the same place. */
    boolean mayStillRead(Store store) {
        boolean known = store.users()
                .find(user.id())
                .filter(now -> now.active() && now.tokenVersion() == user.tokenVersion())
                .isPresent();
        return known
                && store.projects()
                        .visible(project.project().id(), user.id())
                        .filter(now ->
                                now.project().folder().equals(project.project().folder()))
                        .isPresent();
    }
}
