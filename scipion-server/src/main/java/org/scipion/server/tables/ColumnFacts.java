package org.scipion.server.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ColumnStatistics;
import org.scipion.model.ValueCount;

/**
 * How the values of a column are spread over the rows that fulfil the conditions.
 *
 * @param column the column
 * @param count rows with a finite number
 * @param missing the other rows
 * @param minimum the smallest number, null if there is none
 * @param maximum the largest number, null if there is none
 * @param mean their mean, null if there is none
 * @param standardDeviation their standard deviation, null if there is none
 * @param histogram rows in equal intervals from the minimum to the maximum
 * @param values the most frequent values, and how often they occur
 */
record ColumnFacts(
        String column,
        long count,
        long missing,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        List<Long> histogram,
        List<Occurrence> values) {

    /**
     * A value.
     *
     * @param value as text
     * @param count rows that have it
     */
    record Occurrence(String value, long count) {}

    static ColumnFacts of(ColumnStatistics spread, List<ValueCount> values) {
        boolean hasNumbers = spread.count() > 0;
        return new ColumnFacts(
                spread.column(),
                spread.count(),
                spread.missing(),
                hasNumbers ? spread.minimum() : null,
                hasNumbers ? spread.maximum() : null,
                hasNumbers ? spread.mean() : null,
                hasNumbers ? spread.standardDeviation() : null,
                spread.histogram(),
                values.stream()
                        .map(one -> new Occurrence(one.value().text(), one.count()))
                        .toList());
    }
}
