package org.scipion.preview;

/**
 * How the values of a plane become 256 shades. Values are cut, not rounded, to shades; values that are not finite count as the
 * median of the finite ones, and a constant plane becomes shade 0.
 */
public sealed interface Contrast {

    /** Stretches the plane's smallest value to 0 and its greatest to 255. */
    record MinMax() implements Contrast {}

    /** Limits the values to mean ± 2 standard deviations of the plane, then stretches as {@link MinMax}. */
    record Clipped() implements Contrast {}

    /**
     * Limits (value − mean) / standard deviation to ± 3, then stretches as {@link MinMax}.
     *
     * @param clipped whether values are limited as in {@link Clipped} before
     */
    record ZScore(boolean clipped) implements Contrast {}

    /**
     * Maps {@code range} to 0..255 and everything outside to its ends.
     *
     * @param range the values that become black and white
     */
    record Window(ValueRange range) implements Contrast {}

    /**
     * As {@link Window}, between two percentiles of the plane.
     *
     * @param low between 0 and {@code high}
     * @param high between {@code low} and 100
     */
    record Percentile(double low, double high) implements Contrast {

        /** Refuses percentiles out of order or outside 0..100. */
        public Percentile {
            if (!(low >= 0 && low < high && high <= 100)) {
                throw new InvalidRequestException(
                        "Percentiles need 0 <= low < high <= 100, got " + low + " and " + high);
            }
        }
    }

    /** From the smallest value to the greatest. */
    static Contrast minMax() {
        return new MinMax();
    }

    /** From mean − 2 σ to mean + 2 σ. */
    static Contrast clipped() {
        return new Clipped();
    }

    /** Mean ± 3 σ. */
    static Contrast zScore() {
        return new ZScore(false);
    }

    /** A fixed window of values. */
    static Contrast window(double min, double max) {
        return new Window(new ValueRange(min, max));
    }
}
