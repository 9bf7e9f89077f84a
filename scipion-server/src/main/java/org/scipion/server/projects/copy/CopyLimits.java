package org.scipion.server.projects.copy;

/**
 * What a folder may hold to be copied.
 *
 * @param entries files, links and folders in all
 * @param bytes bytes of all files
 * @param depth folders inside each other
 */
public record CopyLimits(long entries, long bytes, int depth) {

    /** Far more than any project is known to hold: five million files, 64 TiB, 64 folders deep. */
    public static final CopyLimits DEFAULT = new CopyLimits(5_000_000, 64L << 40, 64);
}
