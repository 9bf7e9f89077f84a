package org.scipion.preview.surface;

import java.util.Arrays;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Statistics;
import org.scipion.preview.ValueRange;
import org.scipion.preview.statistics.Moments;

/** Chooses the level of a surface when none is given. */
final class Levels {

    private static final double SIGMAS = 2.5;

    private Levels() {}

    /** {@code asked}, if it is a number within the range; else a level that shows the strongest density. */
    static double of(float[] values, ValueRange range, double asked) {
        if (!(range.min() < range.max())) {
            throw new InvalidRequestException("A volume whose values are all " + range.min() + " has no surface");
        }
        if (Double.isNaN(asked)) {
            return chosen(values, range);
        }
        if (asked <= range.min() || asked >= range.max()) {
            throw new InvalidRequestException(
                    "Level " + asked + " is outside of the values, " + range.min() + " to " + range.max());
        }
        return asked;
    }

    private static double chosen(float[] values, ValueRange range) {
        Moments moments = new Moments();
        moments.add(values, values.length);
        Statistics facts = moments.statistics();
        float[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        double strong = Math.max(facts.mean() + SIGMAS * facts.standardDeviation(), percentile(sorted, 0.995));
        if (strong > range.min() && strong < range.max()) {
            return strong;
        }
        double lower = percentile(sorted, 0.99);
        return lower > range.min() && lower < range.max() ? lower : (range.min() + range.max()) / 2;
    }

    private static double percentile(float[] sorted, double fraction) {
        return sorted[(int) (fraction * (sorted.length - 1))];
    }
}
