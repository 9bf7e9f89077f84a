package org.scipion.preview;

/**
 * A closed interval of sample values.
 *
 * @param min lower end
 * @param max upper end, not below {@code min}
 */
public record ValueRange(double min, double max) {

    /** Refuses ends that are not numbers or in the wrong order. */
    public ValueRange {
        if (!(min <= max)) {
            throw new InvalidRequestException("A range of values needs min <= max, got " + min + " and " + max);
        }
    }
}
