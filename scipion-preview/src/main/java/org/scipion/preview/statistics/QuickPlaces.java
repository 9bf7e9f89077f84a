package org.scipion.preview.statistics;

/**
 * Places of values in bins of equal width by 32-bit arithmetic, which vector instructions do quickly. Each place is computed to a part of a bin that is
 * larger than all that rounding can change: three operations, each wrong by 2^-24 of a result below 2^22. A value that comes to the first or last such
 * part of a bin, or outside of all bins, leaves the whole run undecided.
 */
final class QuickPlaces {

    private static final int TRUSTED_BITS = 22;
    private static final int LONGEST_RUN = 1024;

    private final float low;
    private final float scale;
    private final int partBits;
    private final int last;

    private QuickPlaces(float low, float scale, int partBits, int last) {
        this.low = low;
        this.scale = scale;
        this.partBits = partBits;
        this.last = last;
    }

    static QuickPlaces of(double low, double high, int bins) {
        int partBits = TRUSTED_BITS - (Integer.SIZE - Integer.numberOfLeadingZeros(bins - 1));
        float scale = (float) (bins / (high - low) * (1 << partBits));
        boolean exact = (float) low == low && high - low <= Float.MAX_VALUE;
        boolean normal = scale >= Float.MIN_NORMAL && scale <= Float.MAX_VALUE;
        return new QuickPlaces((float) low, exact && normal ? scale : Float.NaN, partBits, bins << partBits);
    }

    /** How many values to decide at once, so that most runs hold none in doubt. */
    int run() {
        return Math.min(LONGEST_RUN, 1 << (partBits - 4));
    }

    /**
     * Finds the places of {@code count} values from the first on.
     *
     * @return whether all of them are right
     */
    boolean find(float[] values, int count, int[] places) {
        int bits = partBits;
        int mask = (1 << bits) - 1;
        int doubts = 0;
        for (int i = 0; i < count; i++) {
            int part = (int) ((values[i] - low) * scale);
            places[i] = part >> bits;
            int nearEdge = ((part + 1) & mask) - 2;
            doubts |= nearEdge | part | last - part;
        }
        return doubts >= 0;
    }
}
