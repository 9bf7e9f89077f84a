package org.scipion.store.reviews;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.model.TomogramReview;
import org.scipion.model.TomogramReview.Content;

/** A row of {@code tomogram_reviews}. */
public record ReviewRow(
        long id,
        long projectId,
        long setId,
        long itemId,
        String found,
        String comment,
        int schemaVersion,
        int revision,
        @Nullable Long reviewedBy,
        @Nullable Instant reviewedAt,
        Instant createdAt,
        Instant updatedAt) {

    TomogramReview review() {
        return new TomogramReview(
                id,
                projectId,
                setId,
                itemId,
                new Content(reviewedAt != null, found, comment),
                schemaVersion,
                revision,
                reviewedBy == null ? OptionalLong.empty() : OptionalLong.of(reviewedBy),
                Optional.ofNullable(reviewedAt),
                createdAt,
                updatedAt);
    }
}
