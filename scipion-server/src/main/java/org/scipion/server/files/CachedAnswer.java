package org.scipion.server.files;

/**
 * An answer from the cache.
 *
 * @param answer what to send
 * @param key what it depends on
 * @param hit whether it was there already
 */
public record CachedAnswer(PreviewAnswer answer, AnswerKey key, boolean hit) {}
