package org.scipion.server.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * What reviews are to look for.
 *
 * @param definition an object that the client understands
 * @param revision the one that the client saw, 0 for none
 */
record SchemaBody(@Nullable JsonNode definition, @Nullable Integer revision) {

    /** The longest definition, in characters of JSON. */
    static final int LONGEST = 1 << 16;

    void check() {
        FieldErrors.inBody()
                .check("definition", definition != null && definition.isObject(), "Must be an object")
                .check(
                        "definition",
                        definition == null || definition.toString().length() <= LONGEST,
                        "At most " + LONGEST + " characters")
                .check("revision", revision != null && revision >= 0, "Must be 0 or more")
                .refuse();
    }

    String text() {
        return Objects.requireNonNull(definition).toString();
    }

    int seen() {
        return Objects.requireNonNull(revision);
    }
}
