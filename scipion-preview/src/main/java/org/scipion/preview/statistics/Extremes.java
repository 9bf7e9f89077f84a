package org.scipion.preview.statistics;

/**
 * Smallest and greatest of some values.
 *
 * @param min smallest; infinite if there are no values, NaN if one of them is
 * @param max greatest; infinite if there are no values, NaN if one of them is
 */
record Extremes(float min, float max) {

    static final Extremes NONE = new Extremes(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** Of the first {@code length} of {@code values}. */
    static Extremes of(float[] values, int length) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        return new Extremes(min, max);
    }

    Extremes and(Extremes other) {
        return new Extremes(Math.min(min, other.min), Math.max(max, other.max));
    }

    /** Whether all values lie from {@code low} to {@code high}, none of them NaN. */
    boolean within(double low, double high) {
        return min >= low && max <= high;
    }
}
