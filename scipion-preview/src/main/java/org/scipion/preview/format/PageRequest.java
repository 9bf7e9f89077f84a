package org.scipion.preview.format;

import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Limits;

/**
 * Which rows of a table are wanted.
 *
 * @param offset rows to skip
 * @param limit greatest number of rows
 */
public record PageRequest(long offset, int limit) {

    /**
     * A checked request.
     *
     * @throws InvalidRequestException if the offset is negative or the limit is outside 1 to {@link Limits#pageRows()}
     */
    public static PageRequest of(long offset, int limit, Limits limits) {
        if (offset < 0) {
            throw new InvalidRequestException("A page starts at row 0 or later, not at " + offset);
        }
        if (limit < 1 || limit > limits.pageRows()) {
            throw new InvalidRequestException("A page has 1 to " + limits.pageRows() + " rows, not " + limit);
        }
        return new PageRequest(offset, limit);
    }
}
