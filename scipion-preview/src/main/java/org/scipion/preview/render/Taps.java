package org.scipion.preview.render;

/** Which source samples, with which weights, make each sample of a resampled line. */
final class Taps {

    private final int[] first;
    private final float[][] weights;

    private Taps(int size) {
        this.first = new int[size];
        this.weights = new float[size][];
    }

    static Taps of(int from, int to, Kernel kernel) {
        Taps taps = new Taps(to);
        double step = (double) from / to;
        double widening = Math.max(1, step);
        for (int i = 0; i < to; i++) {
            taps.fill(i, (i + 0.5) * step, widening, from, kernel);
        }
        return taps;
    }

    private void fill(int i, double centre, double widening, int from, Kernel kernel) {
        double reach = kernel.reach() * widening;
        int start = Math.max(0, (int) (centre - reach + 0.5));
        int end = Math.min(from, (int) (centre + reach + 0.5));
        first[i] = start;
        weights[i] = new float[end - start];
        double sum = 0;
        for (int j = start; j < end; j++) {
            sum += kernel.weight((j + 0.5 - centre) / widening);
        }
        for (int j = start; j < end; j++) {
            weights[i][j - start] = (float) (kernel.weight((j + 0.5 - centre) / widening) / sum);
        }
    }

    int size() {
        return first.length;
    }

    int first(int i) {
        return first[i];
    }

    float[] weights(int i) {
        return weights[i];
    }
}
