package org.scipion.model;

import java.util.List;

/**
 * Lines of a log that hold a text.
 *
 * @param matches the lines found, in order
 * @param nextOffset the byte to search on from
 * @param sizeBytes size of the file, 0 when there is none
 * @param done whether the end of the file was reached
 */
public record LogMatches(List<Match> matches, long nextOffset, long sizeBytes, boolean done) {

    /** Copies the list. */
    public LogMatches {
        matches = List.copyOf(matches);
    }

    /**
     * A line that matched.
     *
     * @param offset its first byte
     * @param text the line without its end
     */
    public record Match(long offset, String text) {}
}
