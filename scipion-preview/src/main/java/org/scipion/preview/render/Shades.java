package org.scipion.preview.render;

import java.util.Arrays;
import org.scipion.preview.Contrast;
import org.scipion.preview.SampleType;
import org.scipion.preview.Statistics;
import org.scipion.preview.ValueRange;
import org.scipion.preview.statistics.Moments;

/**
 * The shades of a plane and the values that became 0 and 255. The arithmetic is that of 32-bit floats, so that whole numbers that span
 * 0..255 stay what they are.
 */
final class Shades {

    private static final double CLIP_SIGMAS = 2;
    private static final double ZSCORE_LIMIT = 3;
    private static final double EPSILON = 1e-12;

    private final byte[] pixels;
    private final ValueRange range;

    private Shades(byte[] pixels, ValueRange range) {
        this.pixels = pixels;
        this.range = range;
    }

    byte[] pixels() {
        return pixels;
    }

    ValueRange range() {
        return range;
    }

    /** Changes {@code values} on the way. */
    static Shades of(float[] values, SampleType type, Contrast contrast) {
        FiniteValues.repair(values);
        return switch (contrast) {
            case Contrast.MinMax() -> type == SampleType.UINT8 ? unchanged(values) : stretched(values);
            case Contrast.Clipped() -> stretched(clip(values, CLIP_SIGMAS));
            case Contrast.ZScore(boolean clipped) -> zScore(clipped ? clip(values, CLIP_SIGMAS) : values);
            case Contrast.Window(ValueRange range) -> between(values, range);
            case Contrast.Percentile(double low, double high) -> between(values, percentiles(values, low, high));
        };
    }

    private static Shades unchanged(float[] values) {
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) values[i];
        }
        return new Shades(pixels, new ValueRange(0, 255));
    }

    private static Shades stretched(float[] values) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return between(values, new ValueRange(low, high));
    }

    private static Shades between(float[] values, ValueRange range) {
        float low = (float) range.min();
        float high = (float) range.max();
        float span = (float) (range.max() - range.min() + EPSILON);
        byte[] pixels = new byte[values.length];
        if (high > low) {
            for (int i = 0; i < values.length; i++) {
                float limited = Math.min(high, Math.max(low, values[i]));
                pixels[i] = (byte) (int) (255f * (limited - low) / span);
            }
        }
        return new Shades(pixels, range);
    }

    private static float[] clip(float[] values, double sigmas) {
        Statistics facts = facts(values);
        float low = (float) (facts.mean() - sigmas * facts.standardDeviation());
        float high = (float) (facts.mean() + sigmas * facts.standardDeviation());
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(high, Math.max(low, values[i]));
        }
        return values;
    }

    /** Stretching (v - mean) / deviation, limited to ± 3, is stretching v, limited to mean ± 3 deviations. */
    private static Shades zScore(float[] values) {
        return stretched(clip(values, ZSCORE_LIMIT));
    }

    private static ValueRange percentiles(float[] values, double low, double high) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return new ValueRange(percentile(sorted, low), percentile(sorted, high));
    }

    private static double percentile(float[] sorted, double percent) {
        double position = percent / 100 * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - (double) sorted[below]);
    }

    private static Statistics facts(float[] values) {
        Moments moments = new Moments();
        moments.add(values, values.length);
        return moments.statistics();
    }
}
