package org.scipion.server.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Milliseconds of one kind of request. */
record Timings(String name, double[] sorted) {

    static Timings of(String name, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Timings(name, sorted);
    }

    double quantile(double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
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
