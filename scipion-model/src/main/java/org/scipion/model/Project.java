package org.scipion.model;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A project that the server knows: whose it is and where it lies. What is in it is read from its folder.
 *
 * @param id number of the project
 * @param name its name, which is also the name of its folder in the projects folder
 * @param folder the folder, absolute; no two projects have the same
 * @param description what people wrote about it, empty when nothing
 * @param status a word about its state, {@code active} for a new one
 * @param ownerId account that owns it
 * @param created when it was registered
 * @param updated the last change made through the server
 */
public record Project(
        long id,
        String name,
        Path folder,
        String description,
        String status,
        long ownerId,
        Instant created,
        Instant updated) {}
