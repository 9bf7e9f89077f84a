package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.RowCursor;

/** What rows are sorted by when SQLite does not do it: the values of column 0, in SQLite's order. */
interface SortKey<K> {

    /** The key that sorts rows by the values of a column. */
    static SortKey<?> of(SetLayout layout, String path) {
        return switch (layout.kind(path)) {
            case WHOLE, REAL, FLAG -> new NumberSort();
            case TEXT, LIST, MATRIX, OBJECT -> new TextSort();
        };
    }

    /** The key of a row, to be kept. */
    K of(RowCursor rows) throws SQLException;

    /** Compares the present row with a key. */
    int compare(RowCursor rows, K key) throws SQLException;

    /** Compares two keys. */
    int compare(K first, K second);
}
