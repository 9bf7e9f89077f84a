package org.scipion.preview.render;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Contrast;
import org.scipion.preview.SampleType;
import org.scipion.preview.Statistics;
import org.scipion.preview.ValueRange;
import org.scipion.preview.statistics.Moments;

/**
 * The shades of a plane and the values that became black and white. The arithmetic of 256 shades is that of 32-bit floats, so that whole numbers that
 * span 0..255 stay what they are.
 */
final class Shades {

    private static final double CLIP_SIGMAS = 2;
    private static final double ZSCORE_LIMIT = 3;
    private static final double EPSILON = 1e-12;
    private static final ValueRange BYTES = new ValueRange(0, 255);
    private static final ValueRange WORDS = new ValueRange(0, 65_535);

    private final float[] values;
    private final ValueRange range;

    private Shades(float[] values, ValueRange range) {
        this.values = values;
        this.range = range;
    }

    ValueRange range() {
        return range;
    }

    /** For 256 shades. Changes {@code values} on the way. */
    static Shades of(float[] values, SampleType type, Contrast contrast) {
        return of(values, contrast, type == SampleType.UINT8 ? BYTES : null);
    }

    /** For 65,536 shades. Changes {@code values} on the way. */
    static Shades of16(float[] values, SampleType type, Contrast contrast) {
        return of(values, contrast, type == SampleType.UINT16 ? WORDS : null);
    }

    /** Whole numbers that are shades already stay as they are unless something else than their range is asked for. */
    private static Shades of(float[] values, Contrast contrast, @Nullable ValueRange stored) {
        FiniteValues.repair(values);
        return switch (contrast) {
            case Contrast.MinMax() -> stored == null ? stretched(values) : new Shades(values, stored);
            case Contrast.Clipped() -> stretched(clip(values, CLIP_SIGMAS));
            case Contrast.ZScore(boolean clipped) -> zScore(clipped ? clip(values, CLIP_SIGMAS) : values);
            case Contrast.Window(ValueRange range) -> new Shades(values, range);
            case Contrast.Percentile(double low, double high) -> new Shades(values, percentiles(values, low, high));
        };
    }

    private static Shades stretched(float[] values) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Shades(values, new ValueRange(low, high));
    }

    /** A shade of 8 bits for each value. */
    byte[] pixels() {
        float low = (float) range.min();
        float high = (float) range.max();
        float span = (float) ((double) high - low + EPSILON); // of the rounded ends, or white could be missed
        byte[] pixels = new byte[values.length];
        if (high > low) {
            for (int i = 0; i < values.length; i++) {
                float limited = Math.min(high, Math.max(low, values[i]));
                pixels[i] = (byte) (int) (255f * (limited - low) / span);
            }
        }
        return pixels;
    }

    /** A shade of 16 bits for each value, the high byte first. */
    byte[] pixels16() {
        double span = range.max() - range.min();
        ByteBuffer pixels = ByteBuffer.allocate(Math.multiplyExact(Short.BYTES, values.length));
        if (span > 0) {
            for (float value : values) {
                double limited = Math.clamp(value, range.min(), range.max());
                pixels.putShort((short) (int) (65_535 * (limited - range.min()) / span));
            }
        }
        return pixels.array();
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
