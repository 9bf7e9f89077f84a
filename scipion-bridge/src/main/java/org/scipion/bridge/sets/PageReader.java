package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** So many more are found at once, at hardly any price. */
    private static final int FURTHER_PAGES = 1000;

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
        Selection selection = CACHE.find(key)
                .filter(known -> known.covers(offset, limit))
                .orElseGet(
                        () -> offset + limit <= FEW ? first(query, key, (int) offset + limit) : selection(query, key));
        return items(selection.page(offset, limit));
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

    /** The next pages will probably be asked for, too. */
    private Selection first(SetQuery query, SelectionCache.Key key, int wanted) {
        int count = wanted + FURTHER_PAGES - wanted % FURTHER_PAGES;
        SortKey<?> sort = SortKey.of(layout, query.sortColumn());
        Selection first = first(sort, query, count)
                .orElseGet(() -> Database.read(file, connection -> askFirst(connection, query, count)));
        CACHE.put(key, first);
        return first;
    }

    private <K> Optional<Selection> first(SortKey<K> sort, SetQuery query, int count) {
        FirstRows<K> first = new FirstRows<>(sort, count, query.descending());
        boolean isRead = new SpanScan(new SetRows(file, layout), range)
                .forEach(
                        List.of(query.sortColumn()),
                        query,
                        rows -> first.later().read(rows),
                        first::add);
        return isRead ? Optional.of(new Selection(first.ids(), count >= range.count())) : Optional.empty();
    }

    private Selection askFirst(Connection connection, SetQuery query, int count) throws SQLException {
        IdList ids = new IdList();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM " + layout.objectsTable() + " ORDER BY " + layout.order(query) + " LIMIT ?")) {
            statement.setLong(1, count);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return new Selection(ids, count >= range.count());
    }

    private Selection selection(SetQuery query, SelectionCache.Key key) {
        Selection selection = CACHE.find(key).filter(Selection::isComplete).orElseGet(() -> readSelection(query));
        CACHE.put(key, selection);
        return selection;
    }

    private Selection readSelection(SetQuery query) {
        Selection selection = Selection.read(file, layout, range, query, MOST_SELECTED);
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
