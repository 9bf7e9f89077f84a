package org.scipion.bridge.export;

import java.util.List;
import java.util.function.Function;
import org.scipion.model.SetItem;

/**
 * A table of a STAR file with a line per item.
 *
 * @param name the block's name, without {@code data_}
 * @param optics the one line of the table of optics, nothing when there is no such table
 * @param columns the columns
 */
record StarTable(String name, List<Optics> optics, List<Column> columns) {

    /** A column and how an item fills it. */
    record Column(String label, Function<SetItem, String> value) {}

    /** A value of the optics group. */
    record Optics(String label, String value) {}
}
