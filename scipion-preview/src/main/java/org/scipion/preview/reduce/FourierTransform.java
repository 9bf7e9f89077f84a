package org.scipion.preview.reduce;

import java.util.Arrays;

/**
 * The discrete Fourier transform of one length, forwards (exponent −i) and not normalised: by halving for powers of two (Cooley and Tukey, 1965), else
 * as a convolution of such a length (Bluestein, 1970). For one thread.
 */
final class FourierTransform {

    private final int length;
    private final int padded;
    private final double[] cosines;
    private final double[] sines;
    private final double[] chirpReal;
    private final double[] chirpImaginary;
    private final double[] kernelReal;
    private final double[] kernelImaginary;
    private final double[] workReal;
    private final double[] workImaginary;

    FourierTransform(int length) {
        this.length = length;
        boolean powerOfTwo = Integer.bitCount(length) == 1;
        this.padded = powerOfTwo ? length : Integer.highestOneBit(2 * length - 1) * 2;
        this.cosines = new double[padded / 2];
        this.sines = new double[padded / 2];
        for (int i = 0; i < padded / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / padded);
            sines[i] = -Math.sin(2 * Math.PI * i / padded);
        }
        int chirps = powerOfTwo ? 0 : length;
        this.chirpReal = new double[chirps];
        this.chirpImaginary = new double[chirps];
        int convolved = powerOfTwo ? 0 : padded;
        this.kernelReal = new double[convolved];
        this.kernelImaginary = new double[convolved];
        this.workReal = new double[convolved];
        this.workImaginary = new double[convolved];
        if (!powerOfTwo) {
            prepareChirps();
        }
    }

    private void prepareChirps() {
        for (int i = 0; i < length; i++) {
            double angle = Math.PI * ((long) i * i % (2L * length)) / length;
            chirpReal[i] = Math.cos(angle);
            chirpImaginary[i] = -Math.sin(angle);
            int mirrored = (padded - i) % padded;
            kernelReal[i] = kernelReal[mirrored] = chirpReal[i];
            kernelImaginary[i] = kernelImaginary[mirrored] = -chirpImaginary[i];
        }
        halving(kernelReal, kernelImaginary);
    }

    /** Replaces the first {@code length} numbers by their transform. */
    void forward(double[] real, double[] imaginary) {
        if (kernelReal.length == 0) {
            halving(real, imaginary);
        } else {
            convolving(real, imaginary);
        }
    }

    /** The same with exponent +i, not normalised. */
    void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
    }

    private void convolving(double[] real, double[] imaginary) {
        double[] re = workReal;
        double[] im = workImaginary;
        Arrays.fill(re, length, padded, 0);
        Arrays.fill(im, length, padded, 0);
        for (int i = 0; i < length; i++) {
            re[i] = real[i] * chirpReal[i] - imaginary[i] * chirpImaginary[i];
            im[i] = real[i] * chirpImaginary[i] + imaginary[i] * chirpReal[i];
        }
        halving(re, im);
        for (int i = 0; i < padded; i++) {
            double product = re[i] * kernelReal[i] - im[i] * kernelImaginary[i];
            im[i] = re[i] * kernelImaginary[i] + im[i] * kernelReal[i];
            re[i] = product;
        }
        halving(im, re);
        for (int i = 0; i < length; i++) {
            real[i] = (re[i] * chirpReal[i] - im[i] * chirpImaginary[i]) / padded;
            imaginary[i] = (re[i] * chirpImaginary[i] + im[i] * chirpReal[i]) / padded;
        }
    }

    private void halving(double[] real, double[] imaginary) {
        swapReversed(real, imaginary);
        for (int size = 2; size <= padded; size *= 2) {
            int half = size / 2;
            int step = padded / size;
            for (int start = 0; start < padded; start += size) {
                for (int i = 0; i < half; i++) {
                    butterfly(real, imaginary, start + i, start + i + half, i * step);
                }
            }
        }
    }

    private void butterfly(double[] real, double[] imaginary, int upper, int lower, int angle) {
        double re = real[lower] * cosines[angle] - imaginary[lower] * sines[angle];
        double im = real[lower] * sines[angle] + imaginary[lower] * cosines[angle];
        real[lower] = real[upper] - re;
        imaginary[lower] = imaginary[upper] - im;
        real[upper] += re;
        imaginary[upper] += im;
    }

    private void swapReversed(double[] real, double[] imaginary) {
        int shift = 32 - Integer.numberOfTrailingZeros(padded);
        for (int i = 1; i < padded; i++) {
            int reversed = Integer.reverse(i) >>> shift;
            if (reversed > i) {
                double re = real[i];
                double im = imaginary[i];
                real[i] = real[reversed];
                imaginary[i] = imaginary[reversed];
                real[reversed] = re;
                imaginary[reversed] = im;
            }
        }
    }
}
