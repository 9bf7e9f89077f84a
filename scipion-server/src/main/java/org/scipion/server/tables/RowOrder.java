package org.scipion.server.tables;

import java.util.Optional;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;

/**
 * Which rows of a table, and in which order.
 *
 * @param sortBy name of a column
 * @param ascending whether the smallest come first
 * @param filter what rows must fulfil, all if empty
 */
record RowOrder(String sortBy, boolean ascending, Optional<SetFilter> filter) {

    /** All rows in an order. */
    static RowOrder by(String column, boolean ascending) {
        return new RowOrder(column, ascending, Optional.empty());
    }

    /** The same for a set of items. */
    SetQuery query() {
        return new SetQuery(filter, sortBy.isBlank() ? "id" : sortBy, !ascending);
    }
}
