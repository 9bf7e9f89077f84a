package org.scipion.store.reviews;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ReviewSchema;

/** A row of {@code review_schemas}. */
public record SchemaRow(
        long id,
        long projectId,
        long setId,
        int version,
        String definition,
        int revision,
        @Nullable Long createdBy,
        Instant createdAt,
        Instant updatedAt) {

    ReviewSchema schema() {
        OptionalLong author = createdBy == null ? OptionalLong.empty() : OptionalLong.of(createdBy);
        return new ReviewSchema(id, projectId, setId, version, definition, revision, author, createdAt, updatedAt);
    }
}
