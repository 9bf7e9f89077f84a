package org.scipion.bridge.sets;

import java.util.Arrays;

/** Sorts ids by keys: by 16 bits of the keys at a time, the least significant first. Equal keys keep their order. */
final class SortedIds {
    private static final int DIGIT_BITS = 16;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private SortedIds() {}

    static IdList by(long[] keys, long[] ids) {
        int[] order = new int[ids.length];
        Arrays.setAll(order, index -> index);
        int[] next = new int[ids.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            place(keys, shift, order, next);
            int[] swapped = order;
            order = next;
            next = swapped;
        }
        IdList result = new IdList();
        for (int index : order) {
            result.add(ids[index]);
        }
        return result;
    }

    private static void place(long[] keys, int shift, int[] order, int[] next) {
        int[] places = new int[DIGITS + 1];
        for (long key : keys) {
            places[digit(key, shift) + 1]++;
        }
        Arrays.parallelPrefix(places, Integer::sum);
        for (int index : order) {
            next[places[digit(keys[index], shift)]++] = index;
        }
    }

    /** The order is that of signed numbers, so the sign is turned. */
    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
    }
}
