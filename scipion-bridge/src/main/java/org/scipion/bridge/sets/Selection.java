package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.NotPlainException;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.model.SetQuery;

/** The ids of the items that a query asks for, in its order: 8 bytes an item. */
final class Selection {
    /** Sorting here takes 32 bytes an item; SQLite sorts more in less memory, though slower. */
    private static final int MOST_SORTED_HERE = 2_000_000;

    private final long[] ids;
    private final boolean isComplete;

    private Selection(long[] ids, boolean isComplete) {
        this.ids = ids;
        this.isComplete = isComplete;
    }

    /** Reads the ids of a query, at most so many. */
    static Selection read(Path file, SetLayout layout, SetQuery query, int limit) {
        return readPlain(file, layout, query, limit)
                .orElseGet(() -> Database.read(file, connection -> ask(connection, layout, query, limit)));
    }

    private static Optional<Selection> readPlain(Path file, SetLayout layout, SetQuery query, int limit) {
        SetRows rows = new SetRows(file, layout);
        return query.isById()
                ? rows.readPlain(List.of(), query, Long.MIN_VALUE, selected -> inStoredOrder(selected, limit))
                : rows.readPlain(
                        List.of(query.sortColumn()),
                        query,
                        Long.MIN_VALUE,
                        selected -> sorted(selected, query.descending(), Math.min(limit, MOST_SORTED_HERE)));
    }

    private static Selection inStoredOrder(RowCursor rows, int limit) throws SQLException {
        Numbers ids = new Numbers();
        while (rows.next()) {
            if (ids.size() == limit) {
                return new Selection(ids.toArray(), false);
            }
            ids.add(rows.id());
        }
        return new Selection(ids.toArray(), true);
    }

    private static Selection sorted(RowCursor rows, boolean descending, int limit) throws SQLException {
        Numbers ids = new Numbers();
        Numbers keys = new Numbers();
        while (rows.next()) {
            if (ids.size() == limit) {
                throw new NotPlainException("There are too many rows to sort here");
            }
            ids.add(rows.id());
            keys.add(NumberKey.of(rows, 0, descending));
        }
        return new Selection(SortedIds.by(keys.toArray(), ids.toArray()), true);
    }

    private static Selection ask(Connection connection, SetLayout layout, SetQuery query, int limit)
            throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        Numbers ids = new Numbers();
        // No LIMIT in SQL: with a large one SQLite keeps the best rows in a tree, which is far slower than its sort.
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM " + layout.objectsTable() + filter.condition() + " ORDER BY " + layout.order(query))) {
            filter.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (ids.size() == limit) {
                        return new Selection(ids.toArray(), false);
                    }
                    ids.add(rows.getLong(1));
                }
            }
        }
        return new Selection(ids.toArray(), true);
    }

    /** Whether these are all. */
    boolean isComplete() {
        return isComplete;
    }

    int size() {
        return ids.length;
    }

    /** Place of an id, from 0; empty when it is not among these. */
    OptionalLong indexOf(long id) {
        for (int index = 0; index < ids.length; index++) {
            if (ids[index] == id) {
                return OptionalLong.of(index);
            }
        }
        return OptionalLong.empty();
    }

    /** The ids of a page, fewer at the end. */
    List<Long> page(long offset, int length) {
        int from = (int) Math.min(offset, ids.length);
        int to = (int) Math.min(offset + length, ids.length);
        return Arrays.stream(ids, from, to).boxed().toList();
    }
}
