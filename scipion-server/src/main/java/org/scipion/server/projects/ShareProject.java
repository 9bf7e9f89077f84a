package org.scipion.server.projects;

import java.util.List;
import java.util.SequencedSet;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.Share;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.NotFoundException;
import org.scipion.store.Store;

/** Gives and takes back the leave to use somebody's project. */
final class ShareProject {

    private final Store store;

    ShareProject(Store store) {
        this.store = store;
    }

    /** Refuses everybody but the owner. */
    static void demandOwner(AccessibleProject project) {
        if (!project.owned()) {
            throw new NotFoundException("Project not found or you are not the owner");
        }
    }

    /** Shares with all of the people or, when one of them cannot be shared with, with none; gives the last share. */
    ShareRow grant(AccessibleProject project, SequencedSet<Long> people, Permission permission) {
        people.forEach(person -> refuseUnfit(project, person));
        List<Share> granted = store.inTransaction(() -> people.stream()
                .map(person -> store.shares().grant(project.project().id(), person, permission))
                .toList());
        return ShareRow.of(granted.getLast());
    }

    /** Ends the share with one person. */
    void revoke(AccessibleProject project, long person) {
        if (person == project.project().ownerId()) {
            throw new BadRequestException("Owner cannot be removed from the project");
        }
        if (!store.shares().revoke(project.project().id(), person)) {
            throw new NotFoundException("Share entry not found");
        }
        store.projects().touch(project.project().id());
    }

    /** All shares, oldest first. */
    List<ShareRow> list(AccessibleProject project) {
        return store.shares().of(project.project().id()).stream()
                .map(ShareRow::of)
                .toList();
    }

    private void refuseUnfit(AccessibleProject project, long person) {
        if (person == project.project().ownerId()) {
            throw new BadRequestException("The owner of a project needs no share of it");
        }
        if (store.users().find(person).isEmpty()) {
            throw new NotFoundException("User not found: " + person);
        }
    }
}
