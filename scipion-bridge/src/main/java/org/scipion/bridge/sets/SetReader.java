package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scipion.bridge.ItemNotFoundException;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.SetNotFoundException;
import org.scipion.bridge.catalogue.ClassCatalogue;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.DatabaseStamp;
import org.scipion.bridge.sqlite.FileStamp;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;

/** Reads one set of a set file. Safe for many threads. */
public final class SetReader {
    /** Most items of a page. */
    public static final int LARGEST_PAGE = 10_000;

    private final Path file;
    private final String prefix;
    private final ClassCatalogue catalogue;
    private volatile Known known;

    /** What was found out about a state of the file. */
    private record Known(DatabaseStamp stamp, SetLayout layout, Optional<ItemRange> range) {}

    /** Opens a set; refuses a file without one. */
    public SetReader(Path file, String prefix, ClassCatalogue catalogue) {
        this.file = file.toAbsolutePath();
        this.prefix = prefix.isEmpty() || prefix.endsWith("_") ? prefix : prefix + "_";
        this.catalogue = catalogue;
        this.known = open();
    }

    private Known open() {
        DatabaseStamp stamp = DatabaseStamp.of(file);
        if (!stamp.file().exists()) {
            throw new SetNotFoundException("There is no set file " + file);
        }
        if (!stamp.file().hasContent()) {
            throw new SetNotFoundException("The set file " + file + " is empty: nothing was stored in it yet");
        }
        return new Known(stamp, readLayout(), Optional.empty());
    }

    private SetLayout readLayout() {
        try {
            return Database.read(file, connection -> new LayoutReader(connection, catalogue).read(prefix));
        } catch (SetNotFoundException e) {
            throw new SetNotFoundException(file + ": " + e.getMessage(), e);
        } catch (MalformedDataException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(file.toString())
                    ? e
                    : new MalformedDataException(file + ": " + e.getMessage(), e);
        }
    }

    private Known current() {
        Known now = known;
        if (!now.stamp().equals(DatabaseStamp.of(file))) {
            now = open();
            known = now;
        }
        return now;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Prefix of its tables. */
    public String prefix() {
        return prefix;
    }

    SetLayout layout() {
        return current().layout();
    }

    /** The set's columns, properties and nested sets. */
    public org.scipion.model.SetSchema schema() {
        return layout().schema();
    }

    /** The set's own attributes. */
    public Map<String, String> properties() {
        return layout().properties();
    }

    /** Prefixes of the other sets in the file. */
    public List<String> nestedPrefixes() {
        return prefix.isEmpty() ? layout().nestedPrefixes() : List.of();
    }

    /** Number of items. */
    public long count() {
        return range(current()).count();
    }

    private ItemRange range(Known now) {
        if (now.range().isPresent()) {
            return now.range().get();
        }
        ItemRange range = Database.read(file, connection -> ItemRange.read(connection, now.layout()));
        known = new Known(now.stamp(), now.layout(), Optional.of(range));
        return range;
    }

    /** One item. */
    public Optional<SetItem> item(long id) {
        SetLayout layout = layout();
        return Database.read(file, connection -> byIds(connection, layout, List.of(id))).stream()
                .findFirst();
    }

    /** The prefix of the set that an item is: of the forms that Scipion's sets of sets use, the one that exists. */
    public String nestedPrefix(long itemId) {
        SetItem item = item(itemId).orElseThrow(() -> new ItemNotFoundException(file + " has no item " + itemId));
        List<String> present = nestedPrefixes();
        return NestedPrefix.candidates(item).stream()
                .filter(present::contains)
                .findFirst()
                .orElseThrow(() -> new SetNotFoundException(
                        file + ": item " + itemId + " of class " + item.schema().itemClass() + " holds no items"));
    }

    /** Some consecutive items of those that the query asks for. */
    public SetPage page(SetQuery query, long offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new LimitExceededException("A page starts at 0 or more and has 1 to " + LARGEST_PAGE
                    + " items; asked for " + limit + " from " + offset);
        }
        Known now = current();
        SetLayout layout = now.layout();
        return query.isById() && query.filter().isEmpty()
                ? pageById(layout, range(now), offset, limit)
                : Database.read(file, connection -> queriedPage(connection, layout, query, offset, limit));
    }

    private SetPage pageById(SetLayout layout, ItemRange range, long offset, int limit) {
        List<SetItem> items = offset >= range.count()
                ? List.of()
                : Database.read(file, connection -> consecutive(connection, layout, range, offset, limit));
        return new SetPage(layout.schema(), range.count(), offset, items);
    }

    /** Ids without gaps give the place of an item by its id; with gaps, the shorter way from either end is walked. */
    private static List<SetItem> consecutive(
            Connection connection, SetLayout layout, ItemRange range, long offset, int limit) throws SQLException {
        if (range.isWithoutGaps()) {
            return items(connection, layout, " WHERE id >= ? ORDER BY id LIMIT ?", range.first() + offset, limit);
        }
        if (offset <= range.count() / 2) {
            return items(connection, layout, " ORDER BY id LIMIT ? OFFSET ?", limit, offset);
        }
        long length = Math.min(limit, range.count() - offset);
        return items(connection, layout, " ORDER BY id DESC LIMIT ? OFFSET ?", length, range.count() - offset - length)
                .reversed();
    }

    private static SetPage queriedPage(Connection connection, SetLayout layout, SetQuery query, long offset, int limit)
            throws SQLException {
        FilterSql filter = new FilterSql(layout, query);
        long total = total(connection, layout, filter);
        List<Long> ids = new ArrayList<>();
        String order = layout.column(query.sortColumn()) + (query.descending() ? " DESC" : "") + ", id";
        try (PreparedStatement statement = connection.prepareStatement("SELECT id FROM " + layout.objectsTable()
                + filter.condition() + " ORDER BY " + order + " LIMIT ? OFFSET ?")) {
            int next = filter.bind(statement);
            statement.setLong(next, limit);
            statement.setLong(next + 1, offset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return new SetPage(layout.schema(), total, offset, byIds(connection, layout, ids));
    }

    private static long total(Connection connection, SetLayout layout, FilterSql filter) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM " + layout.objectsTable() + filter.condition())) {
            filter.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Items in the order of the ids; those that do not exist are left out. */
    private static List<SetItem> byIds(Connection connection, SetLayout layout, List<Long> ids) throws SQLException {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, SetItem> found = new HashMap<>();
        items(connection, layout, " WHERE id IN (" + list + ")").forEach(item -> found.put(item.id(), item));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private static List<SetItem> items(Connection connection, SetLayout layout, String rest, long... parameters)
            throws SQLException {
        ItemReader reader = new ItemReader(layout.schema());
        List<SetItem> items = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(layout.selectItems() + rest)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setLong(index + 1, parameters[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
            }
        }
        return items;
    }

    /** What changes when the file does. */
    FileStamp stamp() {
        return current().stamp().file();
    }
}
