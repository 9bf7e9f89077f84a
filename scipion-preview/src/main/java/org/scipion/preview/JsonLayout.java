package org.scipion.preview;

/**
 * JSON laid out for reading.
 *
 * @param text lines without an end after the last
 * @param truncated whether the file goes on
 */
public record JsonLayout(String text, boolean truncated) {}
