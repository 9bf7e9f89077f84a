package org.scipion.server.projects;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Project;

/**
 * A project as its row says, answered after a change.
 *
 * @param name the project's folder, absolute
 */
record ProjectRow(
        long id,
        String name,
        String description,
        String status,
        long ownerId,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        boolean isOwner,
        boolean isShared,
        String permission) {

    static ProjectRow of(AccessibleProject found) {
        Project project = found.project();
        return new ProjectRow(
                project.id(),
                project.folder().toString(),
                project.description(),
                project.status(),
                project.ownerId(),
                project.created().atOffset(ZoneOffset.UTC),
                project.updated().atOffset(ZoneOffset.UTC),
                found.owned(),
                !found.owned(),
                found.permission().word());
    }
}
