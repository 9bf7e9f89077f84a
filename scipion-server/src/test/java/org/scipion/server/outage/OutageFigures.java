package org.scipion.server.outage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scipion.server.outage.SharingLoad.Outcome;

/** How fast changes were refused and accepted again, written to {@code target/database-outage.txt}. */
final class OutageFigures {

    private static final double NANOS_PER_MILLI = 1e6;

    private OutageFigures() {}

    /**
     * Writes them.
     *
     * @param away when the database was gone, in nanoseconds
     * @param back when it answered again
     */
    static void write(List<Outcome> outcomes, long away, long back) throws IOException {
        List<Double> refusals = outcomes.stream()
                .filter(outcome -> outcome.isRefused() && outcome.beganNanos() > away && outcome.endedNanos() < back)
                .map(outcome -> (outcome.endedNanos() - outcome.beganNanos()) / NANOS_PER_MILLI)
                .sorted()
                .toList();
        double healed = outcomes.stream()
                .filter(outcome -> outcome.isAcknowledged() && outcome.endedNanos() > back)
                .mapToDouble(outcome -> (outcome.endedNanos() - back) / NANOS_PER_MILLI)
                .min()
                .orElse(Double.NaN);
        String text =
                "away %.0f ms; %d refusals, median %.1f ms, 95 %% %.1f ms, longest %.1f ms; accepted again after %.1f ms%n"
                        .formatted(
                                (back - away) / NANOS_PER_MILLI,
                                refusals.size(),
                                quantile(refusals, 0.5),
                                quantile(refusals, 0.95),
                                quantile(refusals, 1),
                                healed);
        Files.writeString(Path.of("target/database-outage.txt"), text);
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
