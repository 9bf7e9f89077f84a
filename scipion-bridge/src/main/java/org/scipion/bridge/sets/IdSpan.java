package org.scipion.bridge.sets;

import java.util.ArrayList;
import java.util.List;

/**
 * Ids that follow one another.
 *
 * @param after the id before the first
 * @param last the last id
 */
record IdSpan(long after, long last) {
    private static final int ROWS = 1 << 16;
    private static final int MOST = 4096;

    /** The ids after one. */
    static IdSpan after(long id) {
        return new IdSpan(id, Long.MAX_VALUE);
    }

    /** All ids, in parts with some ten thousand rows each if the rows are spread evenly. */
    static List<IdSpan> all(ItemRange range) {
        int parts = Math.clamp(range.count() / ROWS, 1, MOST);
        long width = Long.divideUnsigned(range.last() - range.first(), parts) + 1;
        List<IdSpan> spans = new ArrayList<>();
        long after = Long.MIN_VALUE;
        for (int part = 1; part < parts; part++) {
            long last = range.first() + part * width - 1;
            spans.add(new IdSpan(after, last));
            after = last;
        }
        spans.add(after(after));
        return spans;
    }
}
