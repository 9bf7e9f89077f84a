package org.scipion.bridge.sets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** A growing list of ids, 4 bytes each where they lie less than 2,147,483,648 apart from those before them. */
final class IdList {
    private final List<Part> parts = new ArrayList<>();
    private int size;

    /** Some ids as differences from the first. */
    private static final class Part {
        private static final int FIRST_SIZE = 16;
        private static final int LARGEST = 1 << 16;
        private final long base;
        private int[] differences = new int[FIRST_SIZE];
        private int size;

        Part(long base) {
            this.base = base;
        }

        boolean add(long id) {
            long difference = id - base;
            if (size == LARGEST || (int) difference != difference) {
                return false;
            }
            if (size == differences.length) {
                differences = Arrays.copyOf(differences, Math.min(2 * size, LARGEST));
            }
            differences[size++] = (int) difference;
            return true;
        }

        long get(int index) {
            return base + differences[index];
        }

        int indexOf(long id) {
            for (int index = 0; index < size; index++) {
                if (get(index) == id) {
                    return index;
                }
            }
            return -1;
        }
    }

    void add(long id) {
        if (parts.isEmpty() || !parts.getLast().add(id)) {
            Part part = new Part(id);
            part.add(id);
            parts.add(part);
        }
        size++;
    }

    void addAll(IdList others) {
        parts.addAll(others.parts);
        size += others.size;
    }

    int size() {
        return size;
    }

    /** Place of an id, from 0; empty when it is not among them. */
    OptionalLong indexOf(long id) {
        long before = 0;
        for (Part part : parts) {
            int index = part.indexOf(id);
            if (index >= 0) {
                return OptionalLong.of(before + index);
            }
            before += part.size;
        }
        return OptionalLong.empty();
    }

    /** So many ids from an offset on, fewer at the end. */
    List<Long> page(long offset, int length) {
        List<Long> page = new ArrayList<>();
        long skipped = 0;
        for (Part part : parts) {
            for (int index = Math.clamp(offset - skipped, 0, part.size);
                    index < part.size && page.size() < length;
                    index++) {
                page.add(part.get(index));
            }
            skipped += part.size;
        }
        return page;
    }
}
