package org.scipion.model;

import java.time.Instant;

/**
 * The room that a project took on disk at some moment.
 *
 * @param bytes bytes allocated to its files
 * @param measured when they were counted
 */
public record DiskUse(long bytes, Instant measured) {}
