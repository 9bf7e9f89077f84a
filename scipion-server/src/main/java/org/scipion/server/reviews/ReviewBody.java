package org.scipion.server.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.model.TomogramReview.Content;
import org.scipion.server.http.FieldErrors;

/**
 * What a person found in a tomogram.
 *
 * @param reviewed whether the person is done with it
 * @param values an object that the client understands; none means an empty one
 * @param comment what the person wrote
 * @param revision the one that the client saw, 0 for none
 */
record ReviewBody(
        @Nullable Boolean reviewed,
        @Nullable JsonNode values,
        @Nullable String comment,
        @Nullable Integer revision) {

    /** The longest comment, in characters. */
    static final int LONGEST_COMMENT = 10_000;

    void check() {
        FieldErrors.inBody()
                .required("reviewed", reviewed)
                .check("values", hasNoValues() || Objects.requireNonNull(values).isObject(), "Must be an object")
                .check(
                        "values",
                        hasNoValues()
                                || Objects.requireNonNull(values).toString().length() <= SchemaBody.LONGEST,
                        "At most " + SchemaBody.LONGEST + " characters")
                .check(
                        "comment",
                        comment == null || comment.length() <= LONGEST_COMMENT,
                        "At most " + LONGEST_COMMENT + " characters")
                .check("revision", revision != null && revision >= 0, "Must be 0 or more")
                .refuse();
    }

    private boolean hasNoValues() {
        return values == null || values.isNull();
    }

    Content content() {
        return new Content(
                Boolean.TRUE.equals(reviewed),
                hasNoValues() ? "{}" : Objects.requireNonNull(values).toString(),
                comment == null ? "" : comment);
    }

    int seen() {
        return Objects.requireNonNull(revision);
    }
}
