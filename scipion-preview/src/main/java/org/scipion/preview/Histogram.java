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
}
