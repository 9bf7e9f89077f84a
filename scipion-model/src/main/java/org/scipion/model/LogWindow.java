package org.scipion.model;

/**
 * A part of a log.
 *
 * @param channel the log
 * @param content text of the bytes from {@code startOffset} up to, not including, {@code endOffset}
 * @param startOffset its first byte
 * @param endOffset the byte after its last
 * @param sizeBytes size of the file, 0 when there is none
 */
public record LogWindow(LogChannel channel, String content, long startOffset, long endOffset, long sizeBytes) {}
