package org.scipion.server.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ReviewSchema;

/**
 * What reviews look for, as the client reads it.
 *
 * @param id its number
 * @param setId Scipion's id of the set
 * @param version number of the definition
 * @param definition as the client wrote it
 * @param revision to be named when it is changed
 * @param createdByUserId who made it, null when the account is gone
 * @param createdAt when it was made
 * @param updatedAt the last change
 */
record SchemaOut(
        long id,
        long setId,
        int version,
        JsonNode definition,
        int revision,
        @Nullable Long createdByUserId,
        Instant createdAt,
        Instant updatedAt) {

    static SchemaOut of(ReviewSchema schema) {
        return new SchemaOut(
                schema.id(),
                schema.setId(),
                schema.version(),
                StoredJson.read(schema.definition()),
                schema.revision(),
                StoredJson.number(schema.createdBy()),
                schema.created(),
                schema.updated());
    }
}
