package org.scipion.bridge.sets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scipion.model.ColumnStatistics;

/** Spreads of numbers, in two passes: one for the range and the moments, one for the histogram. */
final class StatisticsReader {
    private final String column;
    private final int bins;
    private long count;
    private long missing;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    StatisticsReader(String column, int bins) {
        this.column = column;
        this.bins = bins;
    }

    ColumnStatistics read(ColumnScan scan) {
        scan.forEach(this::add);
        if (count == 0) {
            return new ColumnStatistics(column, 0, missing, 0, 0, 0, 0, Collections.nCopies(bins, 0L));
        }
        long[] histogram = new long[bins];
        scan.forEach(number -> {
            if (!Double.isNaN(number)) {
                histogram[bin(number)]++;
            }
        });
        List<Long> counts = new ArrayList<>();
        for (long items : histogram) {
            counts.add(items);
        }
        return new ColumnStatistics(column, count, missing, minimum, maximum, mean, Math.sqrt(squares / count), counts);
    }

    /** Welford's method: the sums of squares of large numbers would lose their digits. */
    private void add(double number) {
        if (Double.isNaN(number)) {
            missing++;
            return;
        }
        count++;
        minimum = Math.min(minimum, number);
        maximum = Math.max(maximum, number);
        double difference = number - mean;
        mean += difference / count;
        squares += difference * (number - mean);
    }

    private int bin(double number) {
        double width = maximum - minimum;
        return width > 0 ? Math.clamp((long) ((number - minimum) / width * bins), 0, bins - 1) : 0;
    }
}
