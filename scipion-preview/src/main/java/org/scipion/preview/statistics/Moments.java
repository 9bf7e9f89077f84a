package org.scipion.preview.statistics;

import org.scipion.preview.Statistics;

/**
 * Running count, extremes, mean and squared deviation of finite values (Chan, Golub and LeVeque's merge of partial sums). Each block is summed
 * about its first value, in four sums at once because additions of floats wait for each other; a block that holds a value that is not finite
 * shows it by its sum, and is taken again value by value.
 */
public final class Moments {

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
        double pivot = values[0];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double square0 = 0;
        double square1 = 0;
        double square2 = 0;
        double square3 = 0;
        int fours = length & ~3;
        for (int i = 0; i < fours; i += 4) {
            double a = values[i] - pivot;
            double b = values[i + 1] - pivot;
            double c = values[i + 2] - pivot;
            double d = values[i + 3] - pivot;
            sum0 += a;
            sum1 += b;
            sum2 += c;
            sum3 += d;
            square0 += a * a;
            square1 += b * b;
            square2 += c * c;
            square3 += d * d;
        }
        for (int i = fours; i < length; i++) {
            double a = values[i] - pivot;
            sum0 += a;
            square0 += a * a;
        }
        double sum = sum0 + sum1 + sum2 + sum3;
        if (!Double.isFinite(sum)) {
            return false;
        }
        Extremes extremes = Extremes.of(values, length);
        double about = square0 + square1 + square2 + square3 - sum * sum / length;
        combine(length, pivot + sum / length, Math.max(0, about), extremes.min(), extremes.max());
        return true;
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
