package org.scipion.server.fsc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One curve.
 *
 * @param label what it is called
 * @param resolution Å where it first falls below the threshold, or as Scipion stored it; null if it never does
 * @param x spatial frequencies in 1/Å
 * @param y correlation at each of them
 */
public record FscCurve(String label, @Nullable Double resolution, List<Double> x, List<Double> y) {

    /** The correlation at which two halves count as no longer alike; usual for halves that were processed apart (gold standard). */
    static final double THRESHOLD = 0.143;

    /**
     * A curve from the lists that Scipion stores.
     *
     * @param stored resolution in Å, null if none was stored
     */
    static FscCurve of(String label, @Nullable Double stored, String frequencies, String correlations) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        String[] across = frequencies.split(",", -1);
        String[] along = correlations.split(",", -1);
        for (int i = 0; i < Math.min(across.length, along.length); i++) {
            double frequency = number(across[i]);
            double correlation = number(along[i]);
            if (Double.isFinite(frequency + correlation)) {
                x.add(frequency);
                y.add(correlation);
            }
        }
        return new FscCurve(label, stored != null && stored > 0 ? stored : crossing(x, y), x, y);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** Between the last point above and the first below the curve counts as straight. */
    private static @Nullable Double crossing(List<Double> x, List<Double> y) {
        for (int i = 1; i < x.size(); i++) {
            double before = y.get(i - 1) - THRESHOLD;
            double after = y.get(i) - THRESHOLD;
            if (before >= 0 && after < 0) {
                double frequency = x.get(i - 1) + (x.get(i) - x.get(i - 1)) * before / (before - after);
                return frequency > 0 ? 1 / frequency : null;
            }
        }
        return null;
    }
}
