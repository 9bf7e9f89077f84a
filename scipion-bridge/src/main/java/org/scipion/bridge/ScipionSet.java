package org.scipion.bridge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.model.SetItem;
import org.scipion.model.SetPage;
import org.scipion.model.SetSchema;

/**
 * A set of items in one of Scipion's set files: particles, micrographs, tilt series, steps. Nothing is written, nothing
 * stays open or locked between calls. Safe for use by many threads.
 */
public final class ScipionSet {
    private ScipionSet() {}

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
        throw new UnsupportedOperationException(file + prefix);
    }

    /** The file. */
    public Path file() {
        throw new UnsupportedOperationException();
    }

    /** Prefix of its tables, empty for a file's own set. */
    public String prefix() {
        throw new UnsupportedOperationException();
    }

    /** Class of the set and of its items, and the columns. */
    public SetSchema schema() {
        throw new UnsupportedOperationException();
    }

    /** The set's own attributes as text; those without a value are left out. Empty for a set inside a set. */
    public Map<String, String> properties() {
        throw new UnsupportedOperationException();
    }

    /** Number of items, counted. */
    public long count() {
        throw new UnsupportedOperationException();
    }

    /**
     * Some consecutive items by ascending id.
     *
     * @param offset items to skip, from 0
     * @param limit most items to give, 1 to 10,000
     * @throws LimitExceededException if offset or limit is out of range
     */
    public SetPage page(long offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The item with this id, empty when there is none. */
    public Optional<SetItem> item(long id) {
        throw new UnsupportedOperationException();
    }

    /** Prefixes of the sets inside this one's file, in the order of the file; empty when its items are no sets. */
    public List<String> nestedPrefixes() {
        throw new UnsupportedOperationException();
    }

    /**
     * The set that is an item of this one.
     *
     * @throws ItemNotFoundException if there is no such item
     * @throws SetNotFoundException if the item is no set, or has no tables yet
     */
    public ScipionSet nested(long itemId) {
        throw new UnsupportedOperationException();
    }
}
