package org.scipion.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people found when they reviewed a tomogram.
 *
 * @param id its number
 * @param projectId the project
 * @param setId Scipion's id of the set
 * @param itemId Scipion's id of the tomogram in the set
 * @param content what was found
 * @param schemaVersion version of the schema that it follows
 * @param revision grows with each change, from 1
 * @param reviewedBy who saved it last, empty when the account is gone
 * @param reviewed when it was last saved as reviewed, empty if it is not
 * @param created when it was made
 * @param updated the last change
 */
public record TomogramReview(
        long id,
        long projectId,
        long setId,
        long itemId,
        Content content,
        int schemaVersion,
        int revision,
        OptionalLong reviewedBy,
        Optional<Instant> reviewed,
        Instant created,
        Instant updated) {

    /**
     * What a person found.
     *
     * @param reviewed whether the person is done with it
     * @param values a JSON object that clients understand
     * @param comment what the person wrote, empty when nothing
     */
    public record Content(boolean reviewed, String values, String comment) {}
}
