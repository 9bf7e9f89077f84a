package org.scipion.preview.statistics;

import java.util.Arrays;
import org.scipion.preview.Histogram;
import org.scipion.preview.ValueRange;

/** Running counts in bins of equal width, as numpy's histogram defines them: the last bin includes its upper edge. */
final class Bins {

    private final double low;
    private final double scale;
    private final double[] edges;
    private final QuickPlaces quick;
    private final float[] run;
    private final int[] places;
    private final Tally tally;
    private Extremes seen = Extremes.NONE;

    Bins(ValueRange range, int bins) {
        boolean constant = range.min() == range.max();
        this.low = constant ? range.min() - 0.5 : range.min();
        double high = constant ? range.max() + 0.5 : range.max();
        this.scale = bins / (high - low);
        this.edges = edges(low, high, bins);
        this.quick = QuickPlaces.of(low, high, bins);
        this.run = new float[quick.run()];
        this.places = new int[quick.run()];
        this.tally = new Tally(bins - 1);
    }

    private static double[] edges(double low, double high, int bins) {
        double width = (high - low) / bins;
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, edge -> edge * width + low);
        edges[bins] = high;
        return edges;
    }

    void add(float[] values, int length) {
        for (int from = 0; from < length; from += run.length) {
            int count = Math.min(run.length, length - from);
            System.arraycopy(values, from, run, 0, count);
            tally.add(places, quick.find(run, count, places) ? count : findExactly(count));
        }
    }

    /** The number of places, one for each value that lies between the edges. */
    private int findExactly(int count) {
        double high = edges[edges.length - 1];
        float min = seen.min();
        float max = seen.max();
        int found = 0;
        for (int i = 0; i < count; i++) {
            float value = run[i];
            min = value < min ? value : min;
            max = value > max ? value : max;
            if (value >= low && value <= high) {
                places[found++] = place(value);
            }
        }
        seen = new Extremes(min, max);
        return found;
    }

    /** What the quotient says, unless the edges, which are rounded otherwise, say something else. */
    private int place(float value) {
        int place = Math.min((int) ((value - low) * scale), edges.length - 2);
        if (value < edges[place]) {
            return place - 1;
        }
        return value >= edges[place + 1] && place < edges.length - 2 ? place + 1 : place;
    }

    /** This, with what {@code other} has counted. */
    Bins merge(Bins other) {
        seen = seen.and(other.seen);
        tally.add(other.tally);
        return this;
    }

    /** Whether the range that was assumed is the one that was seen: values decided quickly lie within it, and the ends never are. */
    boolean confirms(ValueRange range) {
        return seen.min() == range.min() && seen.max() == range.max();
    }

    Histogram histogram() {
        return new Histogram(edges, tally.counts());
    }
}
