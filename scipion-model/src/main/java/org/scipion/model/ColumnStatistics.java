package org.scipion.model;

import java.util.List;

/**
 * How the numbers of a column are spread. Flags count as 0 and 1; missing values, text and what is not finite do not count.
 *
 * @param column path of the column
 * @param count items with a finite number
 * @param missing the other items
 * @param minimum the smallest number, 0 when there is none
 * @param maximum the largest number, 0 when there is none
 * @param mean their mean, 0 when there is none
 * @param standardDeviation their standard deviation over {@code count}, 0 when there is none
 * @param histogram items in equal intervals from the minimum to the maximum, the maximum in the last one
 */
public record ColumnStatistics(
        String column,
        long count,
        long missing,
        double minimum,
        double maximum,
        double mean,
        double standardDeviation,
        List<Long> histogram) {

    /** Copies the list. */
    public ColumnStatistics {
        histogram = List.copyOf(histogram);
    }
}
