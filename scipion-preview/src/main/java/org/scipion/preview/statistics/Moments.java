package org.scipion.preview.statistics;

import java.util.Arrays;
import org.scipion.preview.Statistics;

/**
 * Running count, extremes, mean and squared deviation of finite values (Chan, Golub and LeVeque's merge of partial sums). Each block is summed
 * about its first value, in many sums at once because additions wait for each other; a block that holds a value that is not finite is taken value
 * by value.
 */
public final class Moments {

    private static final int LANES = 256;

    private final float[] lane = new float[LANES];
    private final double[] sums = new double[LANES];
    private final double[] squareSums = new double[LANES];
    private long count;
    private long notFinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    /** Adds the first {@code length} of {@code values}. */
    public void add(float[] values, int length) {
        if (length > 0 && !addFinite(values, length)) {
            addOneByOne(values, length);
        }
    }

    private boolean addFinite(float[] values, int length) {
        Extremes extremes = Extremes.of(values, length);
        if (!extremes.within(-Float.MAX_VALUE, Float.MAX_VALUE)) {
            return false;
        }
        Arrays.fill(sums, 0);
        Arrays.fill(squareSums, 0);
        double pivot = values[0];
        for (int from = 0; from < length; from += LANES) {
            System.arraycopy(values, from, lane, 0, Math.min(LANES, length - from));
            addLanes(pivot, Math.min(LANES, length - from));
        }
        double sum = Arrays.stream(sums).sum();
        double about = Arrays.stream(squareSums).sum() - sum * sum / length;
        combine(length, pivot + sum / length, Math.max(0, about), extremes.min(), extremes.max());
        return true;
    }

    /** All arrays are used at the same index, or the compiler could not use vector instructions. */
    private void addLanes(double pivot, int count) {
        for (int i = 0; i < count; i++) {
            double distance = lane[i] - pivot;
            sums[i] += distance;
            squareSums[i] += distance * distance;
        }
    }

    private void addOneByOne(float[] values, int length) {
        for (int i = 0; i < length; i++) {
            if (Float.isFinite(values[i])) {
                combine(1, values[i], 0, values[i], values[i]);
            } else {
                notFinite++;
            }
        }
    }

    /** Adds what {@code other} has seen. */
    public void merge(Moments other) {
        notFinite += other.notFinite;
        if (other.count > 0) {
            combine(other.count, other.mean, other.squares, other.min, other.max);
        }
    }

    private void combine(long otherCount, double otherMean, double otherSquares, double otherMin, double otherMax) {
        long total = count + otherCount;
        double distance = otherMean - mean;
        squares += otherSquares + distance * distance * ((double) count * otherCount / total);
        mean += distance * otherCount / total;
        count = total;
        min = Math.min(min, otherMin);
        max = Math.max(max, otherMax);
    }

    /** Everything seen so far. */
    public Statistics statistics() {
        return count == 0
                ? new Statistics(0, notFinite, 0, 0, 0, 0)
                : new Statistics(count, notFinite, min, max, mean, Math.sqrt(squares / count));
    }
}
