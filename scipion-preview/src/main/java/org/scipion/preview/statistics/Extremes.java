package org.scipion.preview.statistics;

/**
 * Smallest and greatest of some values.
 *
 * @param min smallest; infinite if there are no values
 * @param max greatest; infinite if there are no values
 */
record Extremes(float min, float max) {

    /** Of the first {@code length} of {@code values}; NaN is passed over. */
    static Extremes of(float[] values, int length) {
        float low0 = Float.POSITIVE_INFINITY;
        float low1 = Float.POSITIVE_INFINITY;
        float high0 = Float.NEGATIVE_INFINITY;
        float high1 = Float.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < length; i += 2) {
            float a = values[i];
            float b = values[i + 1];
            low0 = a < low0 ? a : low0;
            low1 = b < low1 ? b : low1;
            high0 = a > high0 ? a : high0;
            high1 = b > high1 ? b : high1;
        }
        if (length % 2 == 1) {
            float last = values[length - 1];
            low0 = last < low0 ? last : low0;
            high0 = last > high0 ? last : high0;
        }
        return new Extremes(low1 < low0 ? low1 : low0, high1 > high0 ? high1 : high0);
    }

    Extremes and(Extremes other) {
        return new Extremes(Math.min(min, other.min), Math.max(max, other.max));
    }

    boolean finite() {
        return Float.isFinite(min) && Float.isFinite(max);
    }
}
