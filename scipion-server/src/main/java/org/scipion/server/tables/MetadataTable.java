package org.scipion.server.tables;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** One table of an output: the items of a set, those of a set inside it, or the set's own attributes. Safe for use by many threads. */
sealed interface MetadataTable permits ItemsTable, PropertiesTable {

    /** The most rows that are read at a time. */
    int MOST_ROWS = 10_000;

    /** Name in paths, such as {@code objects} and {@code Class001_Objects}. */
    String name();

    /** What people read instead: the class of the items. */
    String alias();

    /** Whether rows have ids, by which sets can be made of them. */
    boolean hasColumnId();

    /** Number of all rows. */
    long rowCount();

    /** The columns in their order. */
    List<TableColumn> columns();

    /**
     * Some consecutive rows.
     *
     * @param offset rows to skip, from 0
     * @param limit the most rows to give, 1 to {@link #MOST_ROWS}
     */
    TableRows rows(RowOrder order, long offset, int limit);

    /** Gives every row to a consumer, without ever holding more than some thousand. */
    void forEach(RowOrder order, Consumer<TableRow> consumer);

    /** Place of a row in an order, from 0; empty if it is not among the rows. */
    OptionalLong position(RowOrder order, long rowId);
}
