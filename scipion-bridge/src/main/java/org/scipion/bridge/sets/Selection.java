package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.scipion.model.SetQuery;

/** The ids of the items that a query asks for, in its order: 8 bytes an item. */
final class Selection {
    private static final int FIRST_SIZE = 1024;

    private final long[] ids;
    private final boolean isComplete;

    private Selection(long[] ids, boolean isComplete) {
        this.ids = ids;
        this.isComplete = isComplete;
    }

    /** Reads the ids of a query, at most so many. */
    static Selection read(Connection connection, SetLayout layout, SetQuery query, int limit) throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        long[] ids = new long[FIRST_SIZE];
        int count = 0;
        // No LIMIT in SQL: with a large one SQLite keeps the best rows in a tree, which is far slower than its sort.
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM " + layout.objectsTable() + filter.condition() + " ORDER BY " + layout.order(query))) {
            filter.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (count == limit) {
                        return new Selection(ids, false);
                    }
                    ids = count == ids.length ? Arrays.copyOf(ids, Math.min(limit, count * 2)) : ids;
                    ids[count++] = rows.getLong(1);
                }
            }
        }
        return new Selection(Arrays.copyOf(ids, count), true);
    }

    /** Whether these are all. */
    boolean isComplete() {
        return isComplete;
    }

    int size() {
        return ids.length;
    }

    /** The ids of a page, fewer at the end. */
    List<Long> page(long offset, int length) {
        int from = (int) Math.min(offset, ids.length);
        int to = (int) Math.min(offset + length, ids.length);
        return Arrays.stream(ids, from, to).boxed().toList();
    }
}
