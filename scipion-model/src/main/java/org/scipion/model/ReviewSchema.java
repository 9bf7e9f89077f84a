package org.scipion.model;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * What people look for when they review the tomograms of a set.
 *
 * @param id its number
 * @param projectId the project
 * @param setId Scipion's id of the set
 * @param version number of the definition, from 1
 * @param definition a JSON object that clients understand
 * @param revision grows with each change, from 1
 * @param createdBy who made it, empty when the account is gone
 * @param created when it was made
 * @param updated the last change
 */
public record ReviewSchema(
        long id,
        long projectId,
        long setId,
        int version,
        String definition,
        int revision,
        OptionalLong createdBy,
        Instant created,
        Instant updated) {}
