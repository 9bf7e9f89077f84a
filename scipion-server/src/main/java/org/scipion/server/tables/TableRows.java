package org.scipion.server.tables;

import java.util.List;

/**
 * Some consecutive rows.
 *
 * @param total rows of the whole table that fulfil the conditions
 * @param rows these
 */
record TableRows(long total, List<TableRow> rows) {

    TableRows {
        rows = List.copyOf(rows);
    }
}
