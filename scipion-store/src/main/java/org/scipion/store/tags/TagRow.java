package org.scipion.store.tags;

import java.time.Instant;
import org.scipion.model.Tag;

/** A row of {@code tags}. */
public record TagRow(
        long projectId,
        String id,
        String title,
        String description,
        String color,
        Instant createdAt,
        Instant updatedAt) {

    Tag tag() {
        return new Tag(projectId, id, title, description, color, createdAt, updatedAt);
    }
}
