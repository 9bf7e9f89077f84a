package org.scipion.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a set holds.
 *
 * @param setClass class of the set, empty when the file does not say (the sets inside a set)
 * @param itemClass class of its items, empty when no item was stored yet
 * @param columns one per attribute of an item, in stored order
 */
public record SetSchema(String setClass, String itemClass, List<SetColumn> columns) {

    /** Copies the list. */
    public SetSchema {
        columns = List.copyOf(columns);
    }

    /** Position of the column with this path, empty when there is none. */
    public OptionalInt indexOf(String path) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).path().equals(path)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }
}
