package org.scipion.server.projects.copy;

/**
 * What was copied.
 *
 * @param files files
 * @param folders folders below the copied one
 * @param links symbolic links, copied as they are
 * @param skipped sockets, pipes and devices, which are not copied
 * @param bytes bytes of all files
 */
public record CopyReport(long files, long folders, long links, long skipped, long bytes) {}
