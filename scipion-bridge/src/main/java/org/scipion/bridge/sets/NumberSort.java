package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.RowCursor;

/** Sorts by numbers; what is missing comes first. */
final class NumberSort implements SortKey<Long> {

    @Override
    public Long of(RowCursor rows) throws SQLException {
        return NumberKey.of(rows, 0, false);
    }

    @Override
    public int compare(RowCursor rows, Long key) throws SQLException {
        return Long.compare(NumberKey.of(rows, 0, false), key);
    }

    @Override
    public int compare(Long first, Long second) {
        return Long.compare(first, second);
    }
}
