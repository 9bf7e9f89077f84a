package org.scipion.server.protocols.wizards;

/** Power spectra of micrographs: the mean over square tiles (Welch's method without overlap), logarithmic, zero frequency in the middle. */
final class PowerSpectrum {

    private static final int LONGEST_SIDE = 256;
    private static final int MOST_TILES_A_SIDE = 8;

    private PowerSpectrum() {}

    /** The spectrum of an image, as an image whose sides are a power of two. */
    static Plane of(Plane image) {
        int side = Integer.highestOneBit(Math.clamp(Math.min(image.width(), image.height()), 1, LONGEST_SIDE));
        double[] sums = new double[side * side];
        int columns = Math.min(image.width() / side, MOST_TILES_A_SIDE);
        int rows = Math.min(image.height() / side, MOST_TILES_A_SIDE);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                add(sums, image, column * side, row * side, side);
            }
        }
        return centred(sums, side);
    }

    private static void add(double[] sums, Plane image, int left, int top, int side) {
        SquareTransform tile = new SquareTransform(side);
        double mean = image.mean();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                tile.set(x, y, image.values()[(top + y) * image.width() + left + x] - mean);
            }
        }
        tile.forward();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sums[y * side + x] += tile.power(x, y);
            }
        }
    }

    private static Plane centred(double[] sums, int side) {
        float[] values = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int from = (y + side / 2) % side * side + (x + side / 2) % side;
                values[y * side + x] = (float) Math.log1p(sums[from]);
            }
        }
        return new Plane(side, side, values);
    }
}
