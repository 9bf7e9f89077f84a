package org.scipion.bridge;

/**
 * A run that was made after the model of another.
 *
 * @param sourceId id of the model, as its own project or workflow calls it
 * @param newId id of the new run
 * @param name the new run's name, empty when it was not asked for
 */
public record CopiedRun(String sourceId, long newId, String name) {}
