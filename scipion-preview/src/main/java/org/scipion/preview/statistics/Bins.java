package org.scipion.preview.statistics;

import java.util.Arrays;
import org.scipion.preview.Histogram;
import org.scipion.preview.ValueRange;

/** Running counts in bins of equal width, as numpy's histogram defines them: the last bin includes its upper edge. */
final class Bins {

    private final double low;
    private final double high;
    private final int bins;
    private final Tally tally;
    private int[] places = new int[0];
    private Extremes seen = Extremes.NONE;

    Bins(ValueRange range, int bins) {
        boolean constant = range.min() == range.max();
        this.low = constant ? range.min() - 0.5 : range.min();
        this.high = constant ? range.max() + 0.5 : range.max();
        this.bins = bins;
        this.tally = new Tally(bins);
    }

    void add(float[] values, int length) {
        Extremes extremes = Extremes.of(values, length);
        if (extremes.within(low, high)) {
            seen = seen.and(extremes);
            count(values, length);
        } else {
            count(values, within(values, length));
        }
    }

    /** Moves the values that lie between the edges to the front. */
    private int within(float[] values, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            float value = values[i];
            if (!Float.isNaN(value)) {
                seen = seen.and(new Extremes(value, value));
            }
            if (value >= low && value <= high) {
                values[kept++] = value;
            }
        }
        return kept;
    }

    /** The upper edge comes to one place after the last bin. */
    private void count(float[] values, int length) {
        if (places.length < length) {
            places = new int[length];
        }
        double from = low;
        double scale = bins / (high - low);
        for (int i = 0; i < length; i++) {
            places[i] = (int) ((values[i] - from) * scale);
        }
        tally.add(places, length);
    }

    void merge(Bins other) {
        seen = seen.and(other.seen);
        tally.add(other.tally);
    }

    /** Whether the range that was assumed is the one that was seen. */
    boolean confirms(ValueRange range) {
        return seen.min() == range.min() && seen.max() == range.max();
    }

    Histogram histogram() {
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        edges[bins] = high;
        long[] counts = tally.counts();
        counts[bins - 1] += counts[bins];
        return new Histogram(edges, Arrays.copyOf(counts, bins));
    }
}
