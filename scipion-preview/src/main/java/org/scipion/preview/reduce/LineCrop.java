package org.scipion.preview.reduce;

/**
 * Takes a line from N to n samples by keeping the n frequencies around zero, from −(n div 2) on. Dividing by N, not by n, keeps the mean. For one
 * thread.
 */
final class LineCrop {

    private final int from;
    private final int to;
    private final FourierTransform forward;
    private final FourierTransform inverse;
    private final double[] real;
    private final double[] imaginary;
    private final double[] keptReal;
    private final double[] keptImaginary;

    LineCrop(int from, int to) {
        this.from = from;
        this.to = to;
        this.forward = new FourierTransform(from);
        this.inverse = new FourierTransform(to);
        this.real = new double[from];
        this.imaginary = new double[from];
        this.keptReal = new double[to];
        this.keptImaginary = new double[to];
    }

    /** Real parts of the line; to be filled before, and holding the result after {@link #crop}. */
    double[] real() {
        return real;
    }

    /** Imaginary parts, likewise. */
    double[] imaginary() {
        return imaginary;
    }

    /** Crops what is in the line; the result is its first {@code to} samples. */
    void crop() {
        if (from == to) {
            return;
        }
        forward.forward(real, imaginary);
        for (int i = 0; i < to; i++) {
            int frequency = i - to / 2;
            keptReal[Math.floorMod(frequency, to)] = real[Math.floorMod(frequency, from)] / from;
            keptImaginary[Math.floorMod(frequency, to)] = imaginary[Math.floorMod(frequency, from)] / from;
        }
        inverse.inverse(keptReal, keptImaginary);
        System.arraycopy(keptReal, 0, real, 0, to);
        System.arraycopy(keptImaginary, 0, imaginary, 0, to);
    }
}
