package org.scipion.model;

import java.nio.file.Path;

/**
 * A project to be registered.
 *
 * @param name its name
 * @param folder its folder, absolute
 * @param description what people wrote about it, empty when nothing
 * @param status a word about its state
 * @param ownerId account that owns it
 */
public record NewProject(String name, Path folder, String description, String status, long ownerId) {

    /** Status of a project that nobody gave another. */
    public static final String ACTIVE = "active";

    /** An active project. */
    public NewProject(String name, Path folder, String description, long ownerId) {
        this(name, folder, description, ACTIVE, ownerId);
    }
}
