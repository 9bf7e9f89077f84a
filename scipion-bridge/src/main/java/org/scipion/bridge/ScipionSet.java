package org.scipion.bridge;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.scipion.bridge.export.SetExport;
import org.scipion.bridge.sets.SetReader;
import org.scipion.model.ColumnStatistics;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetQuery;
import org.scipion.model.SetSchema;
import org.scipion.model.ValueCount;

/**
 * A set of items in one of Scipion's set files: particles, micrographs, tilt series, steps. Nothing is written, nothing
 * stays open or locked between calls. Safe for use by many threads.
 */
public final class ScipionSet {
    private final SetReader reader;
    private final ClassCatalogue catalogue;
    private final Optional<SetItem> owner;
    private final Optional<ScipionSet> micrographs;

    private ScipionSet(
            SetReader reader, ClassCatalogue catalogue, Optional<SetItem> owner, Optional<ScipionSet> micrographs) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.owner = owner;
        this.micrographs = micrographs;
    }

    /** Opens the set that a file holds by itself; the same as an empty prefix. */
    public static ScipionSet open(Path file) {
        return open(file, "");
    }

    /**
     * Opens a set of a file that holds several.
     *
     * @param prefix prefix of the set's tables, such as {@code Class001_} or {@code TS_01_}
     * @throws SetNotFoundException if the file does not exist, is empty, or has no tables with this prefix
     * @throws MalformedDataException if the file is no set file
     */
    public static ScipionSet open(Path file, String prefix) {
        return open(file, prefix, ClassCatalogue.shipped());
    }

    /**
     * Opens a set of a file that holds several, with what a Python environment told of its classes.
     *
     * @param prefix prefix of the set's tables, empty for the file's own set
     * @param catalogue what is known of the classes of the items' attributes
     * @throws SetNotFoundException if the file does not exist, is empty, or has no tables with this prefix
     * @throws MalformedDataException if the file is no set file
     */
    public static ScipionSet open(Path file, String prefix, ClassCatalogue catalogue) {
        return new ScipionSet(new SetReader(file, prefix, catalogue), catalogue, Optional.empty(), Optional.empty());
    }

    /** The same set, knowing the micrographs that its items belong to. */
    ScipionSet of(ScipionSet knownMicrographs) {
        return new ScipionSet(reader, catalogue, owner, Optional.of(knownMicrographs));
    }

    /** Looks whether the file is still as it was known, and reads the set's layout anew if not; refuses a set that is gone. */
    void refresh() {
        reader.refresh();
    }

    /** The file. */
    public Path file() {
        return reader.file();
    }

    /** Prefix of its tables, empty for a file's own set. */
    public String prefix() {
        return reader.prefix();
    }

    /** Class of the set and of its items, and the columns. */
    public SetSchema schema() {
        return reader.schema();
    }

    /** The set's own attributes as text; those without a value are left out. Empty for a set inside a set. */
    public Map<String, String> properties() {
        return reader.properties();
    }

    /** Number of items, counted; a large set is counted once for each state of its file. */
    public long count() {
        return reader.count();
    }

    /**
     * Some consecutive items by ascending id.
     *
     * @param offset items to skip, from 0
     * @param limit most items to give, 1 to 10,000
     * @throws LimitExceededException if offset or limit is out of range
     */
    public SetPage page(long offset, int limit) {
        return page(SetQuery.ALL, offset, limit);
    }

    /**
     * Some consecutive items of those that a query asks for, in its order.
     *
     * @param offset items to skip, from 0
     * @param limit most items to give, 1 to 10,000
     * @throws LimitExceededException if offset or limit is out of range, or the filter has too many parts
     * @throws ColumnNotFoundException if the query names a column that the set does not have
     * @throws ReadTimeoutException if the query takes longer than ten seconds
     */
    public SetPage page(SetQuery query, long offset, int limit) {
        return reader.page(query, offset, limit);
    }

    /**
     * Place of an item among those that a query asks for, in its order, from 0; empty when it is not among them.
     *
     * @throws ColumnNotFoundException if the query names a column that the set does not have
     * @throws LimitExceededException if more than 20 million items match
     */
    public OptionalLong position(SetQuery query, long id) {
        return reader.position(query, id);
    }

    /**
     * The next items after one of them, by ascending id: a page by key. Unlike an offset it costs the same anywhere in the
     * set, and neither skips nor repeats an item when the set grows meanwhile.
     *
     * @param id id of the last item known, or less than any id to begin
     * @param query which items; its order is that of ascending ids
     * @param limit most items to give, 1 to 10,000
     * @throws LimitExceededException if the limit is out of range or the query has another order
     * @throws ColumnNotFoundException if the query names a column that the set does not have
     */
    public List<SetItem> after(long id, SetQuery query, int limit) {
        return reader.after(id, query, limit);
    }

    /**
     * Gives every item that a query asks for to a consumer, in the query's order, without ever holding more than some
     * thousand of them. No lock lasts from one portion to the next, so a set that grows meanwhile may give items that came
     * after the start.
     *
     * @throws ColumnNotFoundException if the query names a column that the set does not have
     * @throws LimitExceededException if the order is not by id and there are more than 20 million items
     */
    public void forEach(SetQuery query, Consumer<SetItem> consumer) {
        reader.forEach(query, consumer);
    }

    /**
     * How the numbers of a column are spread over the items that a query asks for.
     *
     * @param bins intervals of the histogram, 1 to 10,000
     * @throws ColumnNotFoundException if there is no such column
     * @throws LimitExceededException if the number of intervals is out of range
     */
    public ColumnStatistics statistics(String column, SetQuery query, int bins) {
        return reader.statistics(column, query, bins);
    }

    /**
     * The values of a column among the items that a query asks for, the most frequent first.
     *
     * @param limit most values to give, 1 to 10,000
     * @throws ColumnNotFoundException if there is no such column
     * @throws LimitExceededException if the limit is out of range
     */
    public List<ValueCount> distinct(String column, SetQuery query, int limit) {
        return reader.distinct(column, query, limit);
    }

    /**
     * Writes every item that a query asks for as a table, portion by portion, in UTF-8. The stream is flushed, not closed.
     *
     * @throws UncheckedIOException if the stream fails
     * @throws ColumnNotFoundException if the query names a column that the set does not have
     */
    public void export(ExportFormat format, SetQuery query, OutputStream out) {
        SetExport.of(format).write(this, query, out);
    }

    /** The item with this id, empty when there is none. */
    public Optional<SetItem> item(long id) {
        return reader.item(id);
    }

    /** Prefixes of the sets inside this one's file, in the order of the file; empty when its items are no sets. */
    public List<String> nestedPrefixes() {
        return reader.nestedPrefixes();
    }

    /**
     * The set that is an item of this one.
     *
     * @throws ItemNotFoundException if there is no such item
     * @throws SetNotFoundException if the item is no set, or has no tables yet
     */
    public ScipionSet nested(long itemId) {
        SetReader nested = new SetReader(reader.file(), reader.nestedPrefix(itemId), catalogue);
        return new ScipionSet(nested, catalogue, item(itemId), micrographs);
    }

    /** The item of the outer set that this set is, empty for a file's own set and for one opened by its prefix. */
    public Optional<SetItem> owner() {
        return owner;
    }

    /**
     * The micrographs that the CTFs or coordinates of this set belong to; empty for other sets, for one opened by its file,
     * and where the project does not hold them any more.
     */
    public Optional<ScipionSet> micrographs() {
        return micrographs;
    }
}
