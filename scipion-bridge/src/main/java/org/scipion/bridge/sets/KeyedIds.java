package org.scipion.bridge.sets;

import java.sql.SQLException;
import org.scipion.bridge.sqlite.RowCursor;

/** Ids with the numbers that they are to be sorted by. */
final class KeyedIds {
    private final Numbers ids = new Numbers();
    private final Numbers keys = new Numbers();

    /** The ids of rows, to be sorted by the numbers in column 0. */
    static KeyedIds read(RowCursor rows, boolean descending) throws SQLException {
        KeyedIds read = new KeyedIds();
        while (rows.next()) {
            read.ids.add(rows.id());
            read.keys.add(NumberKey.of(rows, 0, descending));
        }
        return read;
    }

    void addAll(KeyedIds others) {
        ids.addAll(others.ids);
        keys.addAll(others.keys);
    }

    IdList sorted() {
        return SortedIds.by(keys.toArray(), ids.toArray());
    }
}
