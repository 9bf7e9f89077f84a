package org.scipion.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a project says about itself.
 *
 * @param name name of its folder
 * @param folder the folder, absolute
 * @param comment its description, empty when none
 * @param created when it was made, empty when it does not say
 * @param updated the last change of its database
 * @param highestObjectId the largest id in use, runs and all other objects alike
 */
public record ProjectInfo(
        String name, Path folder, String comment, Optional<Instant> created, Instant updated, long highestObjectId) {}
