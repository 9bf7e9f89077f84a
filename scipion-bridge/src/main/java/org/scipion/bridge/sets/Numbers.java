package org.scipion.bridge.sets;

import java.util.Arrays;

/** A growing row of whole numbers, 8 bytes each. */
final class Numbers {
    private static final int FIRST_SIZE = 1024;
    private long[] numbers = new long[FIRST_SIZE];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
    }

    void addAll(Numbers others) {
        if (size + others.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, size + Math.max(others.size, size / 2));
        }
        System.arraycopy(others.numbers, 0, numbers, size, others.size);
        size += others.size;
    }

    long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
