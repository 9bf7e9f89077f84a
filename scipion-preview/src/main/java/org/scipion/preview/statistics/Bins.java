package org.scipion.preview.statistics;

import org.scipion.preview.Histogram;
import org.scipion.preview.ValueRange;

/** Running counts in bins of equal width, as numpy's histogram defines them: the last bin includes its upper edge. */
final class Bins {

    private final double low;
    private final double high;
    private final long[] counts;

    Bins(ValueRange range, int bins) {
        boolean constant = range.min() == range.max();
        this.low = constant ? range.min() - 0.5 : range.min();
        this.high = constant ? range.max() + 0.5 : range.max();
        this.counts = new long[bins];
    }

    void add(float[] values, int length) {
        double scale = counts.length / (high - low);
        int last = counts.length - 1;
        for (int i = 0; i < length; i++) {
            float value = values[i];
            if (value >= low && value <= high) {
                counts[Math.min(last, (int) ((value - low) * scale))]++;
            }
        }
    }

    void merge(Bins other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    Histogram histogram() {
        double[] edges = new double[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            edges[i] = low + (high - low) * i / counts.length;
        }
        edges[counts.length] = high;
        return new Histogram(edges, counts);
    }
}
