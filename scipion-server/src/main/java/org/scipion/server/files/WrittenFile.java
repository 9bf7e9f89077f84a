package org.scipion.server.files;

/**
 * A file that was written.
 *
 * @param success always true
 * @param path where, absolute
 * @param size its size in bytes
 * @param mimeType what the client called it
 */
public record WrittenFile(boolean success, String path, long size, String mimeType) {}
