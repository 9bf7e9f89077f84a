package org.scipion.model;

import java.util.List;

/**
 * Some consecutive items of a set.
 *
 * @param schema the columns
 * @param total items in the whole set, or that pass the filter if there is one
 * @param offset items before the first of these
 * @param items the items
 */
public record SetPage(SetSchema schema, long total, long offset, List<SetItem> items) {

    /** Copies the list. */
    public SetPage {
        items = List.copyOf(items);
    }
}
