package org.scipion.preview.render;

import org.scipion.preview.encode.Raster;

/**
 * Separable resampling by convolution. When a picture is made smaller the kernel is widened by the same factor, so that every source sample
 * has its share and nothing aliases.
 */
final class Resampling {

    private Resampling() {}

    static Raster bilinear(Raster picture, int width, int height) {
        return resample(picture, width, height, Kernel.BILINEAR);
    }

    /** The picture shrunk so that its longest side is at most {@code side}; itself if it is that small already. */
    static Raster shrink(Raster picture, int side) {
        double factor = (double) side / Math.max(picture.width(), picture.height());
        return factor >= 1
                ? picture
                : resample(picture, shrunk(picture.width(), factor), shrunk(picture.height(), factor), Kernel.LANCZOS);
    }

    private static int shrunk(int size, double factor) {
        return Math.max(1, (int) Math.round(size * factor));
    }

    private static Raster resample(Raster picture, int width, int height, Kernel kernel) {
        int channels = picture.channels();
        float[] across = horizontally(picture, Taps.of(picture.width(), width, kernel));
        Taps down = Taps.of(picture.height(), height, kernel);
        byte[] samples = new byte[Math.multiplyExact(width * channels, height)];
        int row = width * channels;
        for (int y = 0; y < height; y++) {
            vertically(across, row, down, y, samples);
        }
        return new Raster(width, height, channels, samples);
    }

    private static float[] horizontally(Raster picture, Taps taps) {
        int channels = picture.channels();
        int from = picture.width() * channels;
        int to = taps.size() * channels;
        float[] result = new float[Math.multiplyExact(to, picture.height())];
        for (int y = 0; y < picture.height(); y++) {
            for (int i = 0; i < to; i++) {
                int start = y * from + taps.first(i / channels) * channels + i % channels;
                result[y * to + i] = sum(picture.samples(), start, channels, taps.weights(i / channels));
            }
        }
        return result;
    }

    private static float sum(byte[] samples, int start, int distance, float[] weights) {
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (samples[start + i * distance] & 0xff);
        }
        return sum;
    }

    private static void vertically(float[] across, int row, Taps taps, int y, byte[] samples) {
        float[] weights = taps.weights(y);
        for (int x = 0; x < row; x++) {
            float sum = 0.5f;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * across[(taps.first(y) + i) * row + x];
            }
            samples[y * row + x] = (byte) (int) Math.clamp(sum, 0f, 255f);
        }
    }
}
