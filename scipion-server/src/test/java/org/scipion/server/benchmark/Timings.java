package org.scipion.server.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Milliseconds of one kind of request. */
record Timings(String name, List<Double> sorted) {

    static Timings of(String name, double[] millis) {
        return new Timings(name, Arrays.stream(millis).sorted().boxed().toList());
    }

    double quantile(double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
    }

    /** A row of the table: median, 95 % and 99 % in ms, and the median beside another one's. */
    String row(Timings other) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.1f |",
                name,
                quantile(0.5),
                quantile(0.95),
                quantile(0.99),
                quantile(0.5) / other.quantile(0.5));
    }
}
