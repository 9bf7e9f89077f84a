package org.scipion.server.http;

/**
 * One field of a request that breaks a rule.
 *
 * @param field where it stands: {@code body.email}, {@code path.projectId}, {@code query.limit}; no list indexes
 * @param message what is wrong with it, for the caller
 */
public record FieldError(String field, String message) {}
