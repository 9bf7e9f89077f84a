package org.scipion.server.http;

import java.nio.file.Path;

/**
 * A project that the caller was found to have access to. Take it as a parameter of a resource method whose {@link Access} is one of the project
 * needs: {@code @Context CheckedProject project}.
 *
 * @param id row id
 * @param ownerId row id of the owner's account
 * @param folder the project's folder, which existed when it was checked
 * @param permission what the caller may do with it
 */
public record CheckedProject(int id, int ownerId, Path folder, Permission permission) {}
