package org.scipion.server.http.rest;

import org.scipion.server.http.Access;

/**
 * One thing that the API answers.
 *
 * @param method HTTP method
 * @param path path below the mount with its parameters in braces, without a trailing slash
 * @param need what a caller must have
 */
public record Route(String method, String path, Access.Need need) {}
