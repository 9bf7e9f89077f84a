package org.scipion.server.projects;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A project to be copied into the server's own folder.
 *
 * @param location the project's folder as the caller wrote it
 * @param name the wanted name, empty to take the folder's
 * @param ownerId account that is to own it
 */
public record ImportRequest(String location, Optional<String> name, long ownerId) {

    ProjectName nameOf(Path source) {
        return ProjectName.of(
                name.filter(given -> !given.isBlank()).orElseGet(() -> String.valueOf(source.getFileName())));
    }
}
