package org.scipion.bridge;

/**
 * A run that was left alone.
 *
 * @param id Scipion's id of the run
 * @param reason why, fit for people
 */
public record SkippedRun(long id, String reason) {}
