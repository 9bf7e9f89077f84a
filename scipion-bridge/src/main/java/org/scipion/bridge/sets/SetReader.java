package org.scipion.bridge.sets;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.bridge.ItemNotFoundException;
import org.scipion.bridge.LimitExceededException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.SetNotFoundException;
import org.scipion.bridge.sqlite.Database;
import org.scipion.bridge.sqlite.DatabaseStamp;
import org.scipion.model.ColumnStatistics;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;
import org.scipion.model.SetSchema;
import org.scipion.model.ValueCount;

/** Reads one set of a set file. Safe for many threads. */
public final class SetReader {
    /** Most items of a page. */
    public static final int LARGEST_PAGE = 10_000;

    private static final int MOST_BINS = 10_000;

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

    /** Looks whether the file has changed, and reads the layout anew if so; refuses a file without the set. */
    public void refresh() {
        current();
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
    public SetSchema schema() {
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
        return Database.read(file, connection -> ItemsById.read(connection, layout, List.of(id))).stream()
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
        Known now = checked(query);
        return pages(now).read(query, key(now, query), offset, limit);
    }

    /** Place of an item among those that the query asks for. */
    public OptionalLong position(SetQuery query, long id) {
        Known now = checked(query);
        return pages(now).position(query, key(now, query), id);
    }

    /** Before the query is looked up: a filter nested too deep cannot even be hashed. */
    private Known checked(SetQuery query) {
        Known now = current();
        FilterSql.check(now.layout(), query);
        return now;
    }

    private PageReader pages(Known now) {
        return new PageReader(file, now.layout(), range(now));
    }

    private SelectionCache.Key key(Known now, SetQuery query) {
        return new SelectionCache.Key(file, now.stamp(), prefix, query);
    }

    /** The items of the query that follow an id. */
    public List<SetItem> after(long id, SetQuery query, int limit) {
        if (!query.isById() || limit < 1 || limit > LARGEST_PAGE) {
            throw new LimitExceededException("1 to " + LARGEST_PAGE
                    + " items, by ascending id, can follow an id; asked for " + limit + " by " + query.sortColumn());
        }
        SetLayout layout = layout();
        return Database.read(file, connection -> ItemsAfter.read(connection, layout, query, id, limit));
    }

    /** Every item of the query, portion by portion. */
    public void forEach(SetQuery query, Consumer<SetItem> consumer) {
        Known now = current();
        new ItemScan(file, now.layout(), () -> range(now)).forEach(query, consumer);
    }

    /** Spread of the numbers of a column. */
    public ColumnStatistics statistics(String column, SetQuery query, int bins) {
        if (bins < 1 || bins > MOST_BINS) {
            throw new LimitExceededException("A histogram has 1 to " + MOST_BINS + " intervals; asked for " + bins);
        }
        return new StatisticsReader(column, bins).read(new ColumnScan(file, layout(), column, query));
    }

    /** The most frequent values of a column. */
    public List<ValueCount> distinct(String column, SetQuery query, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new LimitExceededException("1 to " + LARGEST_PAGE + " values can be told; asked for " + limit);
        }
        SetLayout layout = layout();
        return Database.read(file, connection -> DistinctReader.read(connection, layout, column, query, limit));
    }
}
