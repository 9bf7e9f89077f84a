package org.scipion.model;

/**
 * A value of a column and how often it occurs.
 *
 * @param value the value
 * @param count items that have it
 */
public record ValueCount(Value value, long count) {}
