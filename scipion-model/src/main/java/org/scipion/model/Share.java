package org.scipion.model;

import java.time.Instant;

/**
 * Leave for a person to use another's project.
 *
 * @param id number of the share
 * @param projectId the project
 * @param userId the person, never the owner
 * @param permission {@link Permission#READ} or {@link Permission#FULL}
 * @param created when it was given first
 * @param updated when its permission last changed
 */
public record Share(long id, long projectId, long userId, Permission permission, Instant created, Instant updated) {}
