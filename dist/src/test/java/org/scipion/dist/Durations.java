package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long successful requests took. */
final class Durations {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> millis = new ArrayList<>();

    void time(Supplier<HttpResponse<byte[]>> request) {
        long began = System.nanoTime();
        assertThat(request.get().statusCode()).isEqualTo(200);
        millis.add((System.nanoTime() - began) / NANOS_PER_MILLI);
    }

    /** Leaves out what was timed so far. */
    void forget() {
        millis.clear();
    }

    double median() {
        return quantile(0.5);
    }

    private double quantile(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * share));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median %.2f ms (95 %% %.2f ms)", median(), quantile(0.95));
    }
}
