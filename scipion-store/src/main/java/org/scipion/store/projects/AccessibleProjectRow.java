package org.scipion.store.projects;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.Permission;
import org.scipion.model.Project;

/** A row of {@code projects} with what one person may do in it. */
public record AccessibleProjectRow(
        long id,
        String name,
        String folder,
        String description,
        String status,
        long ownerId,
        int runs,
        @Nullable Long diskBytes,
        @Nullable Instant diskMeasuredAt,
        Instant createdAt,
        Instant updatedAt,
        String permission) {

    AccessibleProject project() {
        Project project = new Project(id, name, Path.of(folder), description, status, ownerId, createdAt, updatedAt);
        return new AccessibleProject(project, Permission.of(permission).orElseThrow(), runs, diskUse());
    }

    private Optional<DiskUse> diskUse() {
        return diskBytes == null || diskMeasuredAt == null
                ? Optional.empty()
                : Optional.of(new DiskUse(diskBytes, diskMeasuredAt));
    }
}
