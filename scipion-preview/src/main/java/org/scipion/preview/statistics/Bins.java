package org.scipion.preview.statistics;

import org.scipion.preview.Histogram;
import org.scipion.preview.ValueRange;

/**
 * Running counts in bins of equal width, as numpy's histogram defines them: the last bin includes its upper edge. Four tables are counted in
 * turn, because neighbouring values often fall into the same bin and increments of one counter wait for each other.
 */
final class Bins {

    private static final int TABLES = 4;

    private final double low;
    private final double high;
    private final int bins;
    private final long[] counts;
    private Extremes seen = new Extremes(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    Bins(ValueRange range, int bins) {
        boolean constant = range.min() == range.max();
        this.low = constant ? range.min() - 0.5 : range.min();
        this.high = constant ? range.max() + 0.5 : range.max();
        this.bins = bins;
        this.counts = new long[TABLES * bins];
    }

    void add(float[] values, int length) {
        Extremes extremes = Extremes.of(values, length);
        seen = seen.and(extremes);
        if (extremes.min() >= low && extremes.max() <= high && !hasNaN(values, length)) {
            addWithin(values, length);
        } else {
            addOneByOne(values, length);
        }
    }

    private static boolean hasNaN(float[] values, int length) {
        int found = 0;
        for (int i = 0; i < length; i++) {
            found |= Float.floatToRawIntBits(values[i] * 0f) & Integer.MAX_VALUE;
        }
        return found != 0;
    }

    private void addWithin(float[] values, int length) {
        double scale = bins / (high - low);
        int last = bins - 1;
        int fours = length & ~3;
        for (int i = 0; i < fours; i += TABLES) {
            counts[Math.min(last, (int) ((values[i] - low) * scale))]++;
            counts[bins + Math.min(last, (int) ((values[i + 1] - low) * scale))]++;
            counts[2 * bins + Math.min(last, (int) ((values[i + 2] - low) * scale))]++;
            counts[3 * bins + Math.min(last, (int) ((values[i + 3] - low) * scale))]++;
        }
        for (int i = fours; i < length; i++) {
            counts[Math.min(last, (int) ((values[i] - low) * scale))]++;
        }
    }

    private void addOneByOne(float[] values, int length) {
        double scale = bins / (high - low);
        for (int i = 0; i < length; i++) {
            if (values[i] >= low && values[i] <= high) {
                counts[Math.min(bins - 1, (int) ((values[i] - low) * scale))]++;
            }
        }
    }

    void merge(Bins other) {
        seen = seen.and(other.seen);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Whether the range that was assumed is the one that was seen. */
    boolean confirms(ValueRange range) {
        return seen.min() == range.min() && seen.max() == range.max();
    }

    Histogram histogram() {
        double[] edges = new double[bins + 1];
        long[] sums = new long[bins];
        for (int i = 0; i < bins; i++) {
            edges[i] = low + (high - low) * i / bins;
            sums[i] = counts[i] + counts[bins + i] + counts[2 * bins + i] + counts[3 * bins + i];
        }
        edges[bins] = high;
        return new Histogram(edges, sums);
    }
}
