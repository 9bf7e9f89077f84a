package org.scipion.preview.statistics;

import org.scipion.preview.Statistics;

/** Running count, extremes, mean and squared deviation of finite values (Chan, Golub and LeVeque's merge of partial sums). */
public final class Moments {

    private long count;
    private long notFinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    /** Adds the first {@code length} of {@code values}. */
    public void add(float[] values, int length) {
        double sum = 0;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        int finite = 0;
        for (int i = 0; i < length; i++) {
            float value = values[i];
            if (Math.abs(value) <= Float.MAX_VALUE) {
                sum += value;
                low = Math.min(low, value);
                high = Math.max(high, value);
                finite++;
            }
        }
        notFinite += length - finite;
        if (finite > 0) {
            double middle = sum / finite;
            combine(finite, middle, squaresAbout(middle, values, length), low, high);
        }
    }

    private static double squaresAbout(double middle, float[] values, int length) {
        double squares = 0;
        for (int i = 0; i < length; i++) {
            if (Math.abs(values[i]) <= Float.MAX_VALUE) {
                double distance = values[i] - middle;
                squares += distance * distance;
            }
        }
        return squares;
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
