package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param id the item's id; of a table without ids the place of the row, from 0
 * @param values one for each column, null for none
 */
record TableRow(long id, List<@Nullable Object> values) {

    TableRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
