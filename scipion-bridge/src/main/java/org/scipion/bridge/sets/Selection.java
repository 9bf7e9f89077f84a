package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.RowCursor;
import org.scipion.model.SetQuery;

/**
 * The ids of the items that a query asks for, in its order: 4 bytes an item.
 *
 * @param ids the ids, or the first of them
 * @param isComplete whether these are all
 */
record Selection(IdList ids, boolean isComplete) {
    /** Sorting here takes 32 bytes an item; SQLite sorts more in less memory, though slower. */
    private static final int MOST_SORTED_HERE = 2_000_000;

    /** Reads the ids of a query, at most so many. */
    static Selection read(Path file, SetLayout layout, ItemRange range, SetQuery query, int limit) {
        SpanScan scan = new SpanScan(new SetRows(file, layout), range);
        Optional<Selection> plain = query.isById() ? inStoredOrder(scan, query, limit) : sorted(scan, range, query);
        return plain.orElseGet(() -> Database.read(file, connection -> ask(connection, layout, query, limit)));
    }

    private static Optional<Selection> inStoredOrder(SpanScan scan, SetQuery query, int limit) {
        IdList ids = new IdList();
        boolean[] isCut = {false};
        boolean isRead = scan.forEach(List.of(), query, Selection::ids, found -> {
            isCut[0] |= ids.size() + found.size() > limit;
            if (!isCut[0]) {
                ids.addAll(found);
            }
        });
        return isRead ? Optional.of(new Selection(ids, !isCut[0])) : Optional.empty();
    }

    private static IdList ids(RowCursor rows) throws SQLException {
        IdList ids = new IdList();
        while (rows.next()) {
            ids.add(rows.id());
        }
        return ids;
    }

    private static Optional<Selection> sorted(SpanScan scan, ItemRange range, SetQuery query) {
        if (range.count() > MOST_SORTED_HERE) {
            return Optional.empty();
        }
        KeyedIds all = new KeyedIds();
        boolean isRead = scan.forEach(
                List.of(query.sortColumn()), query, rows -> KeyedIds.read(rows, query.descending()), all::addAll);
        return isRead ? Optional.of(new Selection(all.sorted(), true)) : Optional.empty();
    }

    private static Selection ask(Connection connection, SetLayout layout, SetQuery query, int limit)
            throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        // No LIMIT in SQL: with a large one SQLite keeps the best rows in a tree, which is far slower than its sort.
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM " + layout.objectsTable() + filter.condition() + " ORDER BY " + layout.order(query))) {
            filter.bind(statement);
            IdList ids = new IdList();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (ids.size() == limit) {
                        return new Selection(ids, false);
                    }
                    ids.add(rows.getLong(1));
                }
            }
            return new Selection(ids, true);
        }
    }

    int size() {
        return ids.size();
    }

    /** Whether a page of this length can be taken from it. */
    boolean covers(long offset, int length) {
        return isComplete || offset + length <= size();
    }

    /** Place of an id, from 0; empty when it is not among these. */
    OptionalLong indexOf(long id) {
        return ids.indexOf(id);
    }

    /** The ids of a page, fewer at the end. */
    List<Long> page(long offset, int length) {
        return ids.page(offset, length);
    }
}
