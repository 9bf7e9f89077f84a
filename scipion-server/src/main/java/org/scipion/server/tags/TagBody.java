package org.scipion.server.tags;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.BadRequestException;

/**
 * A tag as a client writes it; what is null was not said.
 *
 * @param id its name for clients; null or blank makes a new one
 * @param title what people see
 * @param description what it means
 * @param color in any notation
 */
public record TagBody(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String color) {

    String idOrNew() {
        return id == null || id.isBlank() ? UUID.randomUUID().toString() : id.strip();
    }

    String requiredTitle() {
        if (title == null || title.isBlank()) {
            throw new BadRequestException("title is required");
        }
        return title.strip();
    }

    Optional<String> newTitle() {
        if (title != null && title.isBlank()) {
            throw new BadRequestException("title cannot be empty");
        }
        return Optional.ofNullable(title).map(String::strip);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
