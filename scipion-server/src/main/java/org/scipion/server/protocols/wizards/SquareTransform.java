package org.scipion.server.protocols.wizards;

import java.util.function.DoubleUnaryOperator;

/**
 * The discrete Fourier transform of a square whose side is a power of two (Cooley and Tukey, radix 2), in place. Not for use by several threads.
 */
final class SquareTransform {

    private final int side;
    private final double[] real;
    private final double[] imaginary;

    /** A square of zeros. */
    SquareTransform(int side) {
        this.side = side;
        this.real = new double[side * side];
        this.imaginary = new double[side * side];
    }

    /** Puts a value at a place. */
    void set(int x, int y, double value) {
        real[y * side + x] = value;
    }

    /** The value at a place. */
    double get(int x, int y) {
        return real[y * side + x];
    }

    /** Square of the amplitude at a frequency, both counted from 0 to the side. */
    double power(int x, int y) {
        int place = y * side + x;
        return real[place] * real[place] + imaginary[place] * imaginary[place];
    }

    /** From values to frequencies. */
    void forward() {
        transform(-1);
    }

    /** From frequencies to values. */
    void backward() {
        transform(1);
        for (int i = 0; i < real.length; i++) {
            real[i] /= real.length;
        }
    }

    /** Multiplies each frequency by a factor of its length, in cycles per pixel. */
    void weigh(DoubleUnaryOperator factor) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double weight = factor.applyAsDouble(Math.hypot(frequency(x), frequency(y)));
                real[y * side + x] *= weight;
                imaginary[y * side + x] *= weight;
            }
        }
    }

    private double frequency(int index) {
        return (index < side / 2 ? index : index - side) / (double) side;
    }

    private void transform(int sign) {
        for (int line = 0; line < side; line++) {
            transform(line * side, 1, sign);
        }
        for (int column = 0; column < side; column++) {
            transform(column, side, sign);
        }
    }

    private void transform(int start, int stride, int sign) {
        reorder(start, stride);
        for (int length = 2; length <= side; length *= 2) {
            for (int block = 0; block < side; block += length) {
                combine(start + block * stride, stride, length, sign);
            }
        }
    }

    private void reorder(int start, int stride) {
        for (int i = 1; i < side; i++) {
            int reversed = Integer.reverse(i) >>> (Integer.numberOfLeadingZeros(side) + 1);
            if (i < reversed) {
                swap(real, start + i * stride, start + reversed * stride);
                swap(imaginary, start + i * stride, start + reversed * stride);
            }
        }
    }

    private static void swap(double[] values, int one, int other) {
        double kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }

    private void combine(int start, int stride, int length, int sign) {
        double angle = sign * 2 * Math.PI / length;
        for (int k = 0; k < length / 2; k++) {
            double cos = Math.cos(angle * k);
            double sin = Math.sin(angle * k);
            int even = start + k * stride;
            int odd = even + length / 2 * stride;
            double re = real[odd] * cos - imaginary[odd] * sin;
            double im = real[odd] * sin + imaginary[odd] * cos;
            real[odd] = real[even] - re;
            imaginary[odd] = imaginary[even] - im;
            real[even] += re;
            imaginary[even] += im;
        }
    }
}
