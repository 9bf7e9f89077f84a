package org.scipion.model;

import java.util.List;
import java.util.Optional;

/**
 * An item of a set.
 *
 * @param schema the columns of its set
 * @param id its id in the set
 * @param enabled false when a person deselected it
 * @param label its label, empty when none
 * @param comment its comment, empty when none
 * @param values one value per column of the schema
 */
public record SetItem(SetSchema schema, long id, boolean enabled, String label, String comment, List<Value> values) {

    /** Copies the list. */
    public SetItem {
        values = List.copyOf(values);
    }

    /** The value of the attribute with this path, missing when the set has no such column. */
    public Value value(String path) {
        var index = schema.indexOf(path);
        return index.isPresent() ? values.get(index.getAsInt()) : Value.MISSING;
    }

    /** The matrix that is the attribute with this path, empty when it is none. */
    public Optional<Matrix> matrix(String path) {
        return Matrix.parse(value(path).text());
    }

    /** Where the item's own image is, empty when it is no image. */
    public Optional<ImageLocation> location() {
        return location("");
    }

    /**
     * Where the image is that an attribute of the item is, such as {@code _representative} of a class; empty when it is
     * none.
     */
    public Optional<ImageLocation> location(String attribute) {
        String prefix = attribute.isEmpty() ? "" : attribute + ".";
        return value(prefix + "_filename") instanceof Value.Text file
                        && !file.text().isEmpty()
                ? Optional.of(new ImageLocation(file.text(), index(prefix)))
                : Optional.empty();
    }

    private long index(String prefix) {
        return value(prefix + "_index") instanceof Value.Whole whole ? whole.number() : 0;
    }
}
