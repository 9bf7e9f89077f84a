package org.scipion.server.tables;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table. A row's id says more than its place: it holds in any order.
 *
 * @param rowId id of the row
 * @param rowIndex its place in the order, from 0
 * @param columnName name of the column
 */
record CellPlace(
        @Nullable Long rowId,
        @Nullable Long rowIndex,
        @JsonAlias("column") @Nullable String columnName) {

    /** Whether it names a row. */
    boolean namesRow() {
        return rowId != null || (rowIndex != null && rowIndex >= 0);
    }
}
