package org.scipion.model;

import java.util.List;

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
}
