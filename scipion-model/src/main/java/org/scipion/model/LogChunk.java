package org.scipion.model;

/**
 * What a log gained since an offset.
 *
 * @param channel the log
 * @param content the new text; bytes that are no UTF-8 are left out
 * @param offset where to read on, in bytes of the file
 * @param reset whether the file was shorter than the asked offset, so that reading began at its start again
 */
public record LogChunk(LogChannel channel, String content, long offset, boolean reset) {}
