package org.scipion.model;

import java.util.Optional;

/**
 * Which items of a set, and in which order.
 *
 * @param filter what the items must fulfil, every item when empty
 * @param sortColumn path of the column to sort by, or {@code id}, {@code enabled}, {@code label} or {@code comment}
 * @param descending whether the largest come first; items that are equal there follow by ascending id either way
 */
public record SetQuery(Optional<SetFilter> filter, String sortColumn, boolean descending) {
    /** Every item by ascending id. */
    public static final SetQuery ALL = new SetQuery(Optional.empty(), "id", false);

    /** The same items, sorted by a column. */
    public SetQuery sortedBy(String column, boolean largestFirst) {
        return new SetQuery(filter, column, largestFirst);
    }

    /** Only the items that pass the filter, in the same order. */
    public SetQuery where(SetFilter condition) {
        return new SetQuery(Optional.of(condition), sortColumn, descending);
    }

    /** Whether the order is that of ascending ids. */
    public boolean isById() {
        return sortColumn.equals("id") && !descending;
    }
}
