package org.scipion.server.protocols.wizards;

import java.util.function.DoubleUnaryOperator;

/**
 * What a filter does to each frequency.
 *
 * @param weight factor by frequency in cycles per pixel
 */
record FrequencyFilter(DoubleUnaryOperator weight) {

    private static final double NYQUIST = 0.5;

    /**
     * Lets a band pass; its edges fall off as a raised cosine.
     *
     * @param low lowest frequency that passes, cycles per pixel; 0 for all low ones
     * @param high highest frequency that passes; {@value #NYQUIST} or more for all high ones
     * @param decay width of the edges, above 0
     */
    static FrequencyFilter band(double low, double high, double decay) {
        return new FrequencyFilter(frequency -> (low <= 0 ? 1 : rise(frequency - low, decay))
                * (high <= 0 || high >= NYQUIST ? 1 : rise(high - frequency, decay)));
    }

    /** Weakens high frequencies by a Gaussian of this deviation, in cycles per pixel; 0 changes nothing. */
    static FrequencyFilter gaussian(double sigma) {
        return new FrequencyFilter(
                frequency -> sigma <= 0 ? 1 : Math.exp(-frequency * frequency / (2 * sigma * sigma)));
    }

    /** 0 up to one decay below the edge, 1 from the edge on. */
    private static double rise(double beyond, double decay) {
        if (beyond >= 0) {
            return 1;
        }
        return beyond <= -decay ? 0 : (1 + Math.cos(Math.PI * beyond / decay)) / 2;
    }

    /** The image after the filter; around it the mean is assumed. */
    Plane applied(Plane image) {
        int side = Integer.highestOneBit(2 * Math.max(image.width(), image.height()) - 1);
        SquareTransform transform = new SquareTransform(side);
        double mean = image.mean();
        for (int i = 0; i < image.values().length; i++) {
            transform.set(i % image.width(), i / image.width(), image.values()[i] - mean);
        }
        transform.forward();
        transform.weigh(weight);
        transform.backward();
        float[] values = new float[image.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (transform.get(i % image.width(), i / image.width()) + mean);
        }
        return new Plane(image.width(), image.height(), values);
    }
}
