package org.scipion.preview;

/**
 * What is known of a file without reading its content.
 *
 * @param name last part of its path
 * @param mime media type, such as {@code volume/mrc} or {@code text/csv}
 * @param sizeBytes its size
 */
public record FileFacts(String name, String mime, long sizeBytes) {}
