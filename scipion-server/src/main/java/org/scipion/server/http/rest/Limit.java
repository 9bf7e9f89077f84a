package org.scipion.server.http.rest;

/**
 * A limit that requests may meet.
 *
 * @param name what is limited
 * @param value the most that is allowed
 * @param unit what the value counts
 */
public record Limit(String name, long value, String unit) {}
