package org.scipion.preview.statistics;

/**
 * Counts of small whole numbers, 0 to {@code last}. Four tables are counted in turn, because neighbouring values often fall into the same bin and
 * increments of one counter wait for each other.
 */
final class Tally {

    private static final int MOST_IN_TABLES = 1 << 30;

    private final int[][] tables;
    private final long[] sums;
    private int inTables;

    Tally(int last) {
        this.tables = new int[4][last + 1];
        this.sums = new long[last + 1];
    }

    /** Counts the first {@code length} of {@code numbers}. */
    void add(int[] numbers, int length) {
        int[] first = tables[0];
        int[] second = tables[1];
        int[] third = tables[2];
        int[] fourth = tables[3];
        int fours = length & ~3;
        for (int i = 0; i < fours; i += 4) {
            first[numbers[i]]++;
            second[numbers[i + 1]]++;
            third[numbers[i + 2]]++;
            fourth[numbers[i + 3]]++;
        }
        for (int i = fours; i < length; i++) {
            first[numbers[i]]++;
        }
        inTables += length;
        if (inTables > MOST_IN_TABLES) {
            empty();
        }
    }

    private void empty() {
        for (int[] table : tables) {
            for (int i = 0; i < table.length; i++) {
                sums[i] += table[i];
                table[i] = 0;
            }
        }
        inTables = 0;
    }

    void add(Tally other) {
        long[] counted = other.counts();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += counted[i];
        }
    }

    /** How often each number occurred. */
    long[] counts() {
        empty();
        return sums.clone();
    }
}
