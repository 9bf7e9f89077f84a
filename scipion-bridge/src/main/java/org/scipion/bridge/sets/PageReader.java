package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.QueriedRows;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;

/** Reads pages of a set in one state of its file, each in the way that looks at the fewest rows. */
final class PageReader {
    /** Up to here SQLite finds the first rows of an order faster than it sorts all. */
    private static final int FEW = 10_000;

    private static final int MOST_SELECTED = 20_000_000;
    private static final SelectionCache CACHE = new SelectionCache();
    private final Path file;
    private final SetLayout layout;
    private final ItemRange range;

    PageReader(Path file, SetLayout layout, ItemRange range) {
        this.file = file;
        this.layout = layout;
        this.range = range;
    }

    SetPage read(SetQuery query, SelectionCache.Key key, long offset, int limit) {
        if (query.filter().isEmpty()) {
            return new SetPage(layout.schema(), range.count(), offset, unfiltered(query, key, offset, limit));
        }
        Selection selection = selection(query, key);
        return new SetPage(layout.schema(), selection.size(), offset, items(selection.page(offset, limit)));
    }

    /** Place of an item among those of the query, from 0; empty when it is not among them. */
    OptionalLong position(SetQuery query, SelectionCache.Key key, long id) {
        if (query.filter().isEmpty() && query.isById()) {
            return Database.read(file, connection -> positionById(connection, id));
        }
        return selection(query, key).indexOf(id);
    }

    private OptionalLong positionById(Connection connection, long id) throws SQLException {
        if (range.isWithoutGaps()) {
            return id >= range.first() && id <= range.last()
                    ? OptionalLong.of(id - range.first())
                    : OptionalLong.empty();
        }
        String table = layout.objectsTable();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT (SELECT count(*) FROM " + table + " WHERE id < ?) FROM " + table + " WHERE id = ?")) {
            statement.setLong(1, id);
            statement.setLong(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private List<SetItem> unfiltered(SetQuery query, SelectionCache.Key key, long offset, int limit) {
        if (offset >= range.count()) {
            return List.of();
        }
        if (query.isById()) {
            return Database.read(file, connection -> byId(connection, offset, limit));
        }
        Optional<Selection> known = CACHE.find(key);
        if (known.isEmpty() && offset + limit <= FEW) {
            return items(firstIds(query, offset, limit));
        }
        return items(known.orElseGet(() -> selection(query, key)).page(offset, limit));
    }

    /** Ids without gaps give the place of an item by its id; with gaps, the shorter way from either end is walked. */
    private List<SetItem> byId(Connection connection, long offset, int limit) throws SQLException {
        if (range.isWithoutGaps()) {
            return items(connection, " WHERE id >= ? ORDER BY id LIMIT ?", range.first() + offset, limit);
        }
        if (offset <= range.count() / 2) {
            return items(connection, " ORDER BY id LIMIT ? OFFSET ?", limit, offset);
        }
        long length = Math.min(limit, range.count() - offset);
        return items(connection, " ORDER BY id DESC LIMIT ? OFFSET ?", length, range.count() - offset - length)
                .reversed();
    }

    private List<Long> firstIds(SetQuery query, long offset, int limit) {
        int count = (int) offset + limit;
        return new SetRows(file, layout)
                .readPlain(
                        List.of(query.sortColumn()),
                        query,
                        Long.MIN_VALUE,
                        rows -> new FirstRows(count, query.descending()).ids(rows))
                .map(ids -> ids.stream().skip(offset).toList())
                .orElseGet(() -> Database.read(file, connection -> firstIds(connection, query, offset, limit)));
    }

    private List<Long> firstIds(Connection connection, SetQuery query, long offset, int limit) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM " + layout.objectsTable() + " ORDER BY " + layout.order(query) + " LIMIT ? OFFSET ?")) {
            statement.setLong(1, limit);
            statement.setLong(2, offset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private Selection selection(SetQuery query, SelectionCache.Key key) {
        Selection selection = CACHE.find(key).orElseGet(() -> readSelection(query));
        CACHE.put(key, selection);
        return selection;
    }

    private Selection readSelection(SetQuery query) {
        Selection selection = Selection.read(file, layout, query, MOST_SELECTED);
        if (!selection.isComplete()) {
            throw new LimitExceededException(
                    "More than " + MOST_SELECTED + " items of " + file + " match; narrow the filter");
        }
        return selection;
    }

    private List<SetItem> items(List<Long> ids) {
        return ids.isEmpty() ? List.of() : Database.read(file, connection -> ItemsById.read(connection, layout, ids));
    }

    private List<SetItem> items(Connection connection, String rest, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(layout.selectItems() + rest)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setLong(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return new ItemReader(layout.schema()).all(new QueriedRows(rows));
            }
        }
    }
}
