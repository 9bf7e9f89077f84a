package org.scipion.model;

import java.time.Instant;

/**
 * A label that people put on runs of a project.
 *
 * @param projectId the project
 * @param id its name for clients, unique in its project
 * @param title what people see; no two tags of a project differ only in its letter case
 * @param description what it means, empty when nobody said
 * @param color as the client wrote it, empty when it has none
 * @param created when it was made
 * @param updated the last change
 */
public record Tag(
        long projectId, String id, String title, String description, String color, Instant created, Instant updated) {}
