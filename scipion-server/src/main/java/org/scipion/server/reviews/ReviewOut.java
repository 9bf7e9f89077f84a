package org.scipion.server.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scipion.model.TomogramReview;

/**
 * What was found in a tomogram, as the client reads it.
 *
 * @param id its number
 * @param setId Scipion's id of the set
 * @param scipionItemId Scipion's id of the tomogram
 * @param reviewed whether somebody is done with it
 * @param values as the client wrote them
 * @param comment what the person wrote, empty when nothing
 * @param schemaVersion version of the schema that it follows
 * @param revision to be named when it is changed
 * @param reviewedByUserId who saved it last, null when the account is gone
 * @param reviewedAt when it was last saved as reviewed, null if it is not
 * @param createdAt when it was made
 * @param updatedAt the last change
 */
record ReviewOut(
        long id,
        long setId,
        long scipionItemId,
        boolean reviewed,
        JsonNode values,
        String comment,
        int schemaVersion,
        int revision,
        @Nullable Long reviewedByUserId,
        @Nullable Instant reviewedAt,
        Instant createdAt,
        Instant updatedAt) {

    static ReviewOut of(TomogramReview review) {
        return new ReviewOut(
                review.id(),
                review.setId(),
                review.itemId(),
                review.content().reviewed(),
                StoredJson.read(review.content().values()),
                review.content().comment(),
                review.schemaVersion(),
                review.revision(),
                StoredJson.number(review.reviewedBy()),
                review.reviewed().orElse(null),
                review.created(),
                review.updated());
    }
}
