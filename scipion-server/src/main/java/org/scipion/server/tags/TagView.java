package org.scipion.server.tags;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Tag;

/**
 * A tag as the API writes it.
 *
 * @param description null when nobody said what it means
 * @param color as the client wrote it, null when it has none
 */
record TagView(
        String id,
        long projectId,
        String title,
        @Nullable String description,
        @Nullable String color,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    static TagView of(Tag tag) {
        return new TagView(
                tag.id(),
                tag.projectId(),
                tag.title(),
                orNull(tag.description()),
                orNull(tag.color()),
                tag.created().atOffset(ZoneOffset.UTC),
                tag.updated().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
