package org.scipion.bridge.sets;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.sqlite.RowCursor;

/** Finds the first rows in the order of a column while going through all, and keeps no others. */
final class FirstRows<K> {
    private final SortKey<K> sort;
    private final int count;
    private final int sign;
    private final @Nullable K bound;
    private final PriorityQueue<Keyed<K>> first;

    /** The first so many, at least one. */
    FirstRows(SortKey<K> sort, int count, boolean descending) {
        this(sort, count, descending ? -1 : 1, null);
    }

    private FirstRows(SortKey<K> sort, int count, int sign, @Nullable K bound) {
        this.sort = sort;
        this.count = count;
        this.sign = sign;
        this.bound = bound;
        this.first = new PriorityQueue<>(order().reversed());
    }

    /** Finds those of rows with larger ids that come before the last of these. */
    FirstRows<K> later() {
        return new FirstRows<>(
                sort, count, sign, first.size() < count ? null : first.element().key());
    }

    private record Keyed<K>(K key, long id) {}

    private Comparator<Keyed<K>> order() {
        Comparator<Keyed<K>> byKey = (one, other) -> sign * sort.compare(one.key(), other.key());
        return byKey.thenComparingLong(Keyed::id);
    }

    /** Looks at rows, which come by ascending id: so of equal ones the earlier stay. */
    FirstRows<K> read(RowCursor rows) throws SQLException {
        while (rows.next()) {
            if (bound != null && sign * sort.compare(rows, bound) >= 0) {
                continue;
            }
            if (first.size() < count) {
                first.add(new Keyed<>(sort.of(rows), rows.id()));
            } else if (sign * sort.compare(rows, first.element().key()) < 0) {
                first.remove();
                first.add(new Keyed<>(sort.of(rows), rows.id()));
            }
        }
        return this;
    }

    /** Looks at what others found, too. */
    void add(FirstRows<K> others) {
        first.addAll(others.first);
        while (first.size() > count) {
            first.remove();
        }
    }

    /** The ids of the rows found, in their order. */
    IdList ids() {
        IdList ids = new IdList();
        first.stream().sorted(order()).forEach(row -> ids.add(row.id()));
        return ids;
    }
}
