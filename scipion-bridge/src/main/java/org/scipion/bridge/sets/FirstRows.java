package org.scipion.bridge.sets;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.scipion.bridge.sqlite.RowCursor;

/** Finds the first rows in the order of a column of numbers while going through all, and keeps no others. */
final class FirstRows {
    private static final Comparator<Keyed> ORDER =
            Comparator.comparingLong(Keyed::key).thenComparingLong(Keyed::id);

    private final int count;
    private final boolean descending;
    private final PriorityQueue<Keyed> first = new PriorityQueue<>(ORDER.reversed());

    /** The first so many, at least one. */
    FirstRows(int count, boolean descending) {
        this.count = count;
        this.descending = descending;
    }

    private record Keyed(long key, long id) {}

    /** The ids of the first rows in the order of column 0. Rows come by ascending id, so of equal ones the earlier stay. */
    List<Long> ids(RowCursor rows) throws SQLException {
        while (rows.next()) {
            long key = NumberKey.of(rows, 0, descending);
            if (first.size() < count) {
                first.add(new Keyed(key, rows.id()));
            } else if (key < first.element().key()) {
                first.remove();
                first.add(new Keyed(key, rows.id()));
            }
        }
        return first.stream().sorted(ORDER).map(Keyed::id).toList();
    }
}
