package org.scipion.preview;

/**
 * Facts about all values of a volume or image.
 *
 * @param count finite values
 * @param notFinite values that are NaN or infinite; they are left out of everything else
 * @param min smallest finite value; 0 if there is none
 * @param max greatest finite value; 0 if there is none
 * @param mean mean of the finite values; 0 if there is none
 * @param standardDeviation of the population of finite values; 0 if there is none
 */
public record Statistics(long count, long notFinite, double min, double max, double mean, double standardDeviation) {

    /** From the smallest to the greatest value. */
    public ValueRange range() {
        return new ValueRange(min, max);
    }
}
