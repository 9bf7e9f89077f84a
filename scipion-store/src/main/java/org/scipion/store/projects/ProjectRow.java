package org.scipion.store.projects;

import java.nio.file.Path;
import java.time.Instant;
import org.scipion.model.Project;

/** A row of {@code projects}. */
public record ProjectRow(
        long id,
        String name,
        String folder,
        String description,
        String status,
        long ownerId,
        Instant createdAt,
        Instant updatedAt) {

    Project project() {
        return new Project(id, name, Path.of(folder), description, status, ownerId, createdAt, updatedAt);
    }
}
