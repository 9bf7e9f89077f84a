package org.scipion.preview;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How often values fall into bins of equal width between the smallest and the greatest finite value. The last bin includes its upper
 * edge. Values that are all equal are counted between value − 0.5 and value + 0.5. Immutable.
 */
public final class Histogram {

    private final double[] edges;
    private final long[] counts;

    /**
     * Copies both arrays.
     *
     * @param edges one more than counts, ascending
     */
    public Histogram(double[] edges, long[] counts) {
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(counts.length + " bins need one edge more, got " + edges.length);
        }
        this.edges = edges.clone();
        this.counts = counts.clone();
    }

    /** Number of bins. */
    public int bins() {
        return counts.length;
    }

    /** The bins' edges, ascending, one more than there are bins. */
    public DoubleStream edges() {
        return DoubleStream.of(edges);
    }

    /** Values in each bin. */
    public LongStream counts() {
        return LongStream.of(counts);
    }

    /**
     * The value that {@code percent} of the counted values do not exceed, taken linearly within its bin: right to the width of a bin.
     *
     * @param percent 0 to 100
     * @throws InvalidRequestException if nothing was counted, or for any other number
     */
    public double percentile(double percent) {
        long all = counts().sum();
        if (!(percent >= 0 && percent <= 100) || all == 0) {
            throw new InvalidRequestException("There is no percentile " + percent + " of " + all + " values");
        }
        double wanted = percent / 100 * all;
        int bin = 0;
        long below = 0;
        while (bin < counts.length - 1 && below + counts[bin] < wanted) {
            below += counts[bin++];
        }
        double part = counts[bin] == 0 ? 0 : (wanted - below) / counts[bin];
        return edges[bin] + Math.min(1, part) * (edges[bin + 1] - edges[bin]);
    }
}
