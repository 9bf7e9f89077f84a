package org.scipion.store;

import java.time.Instant;
import java.util.List;

/**
 * What a back-up holds.
 *
 * @param created when it was made; everything in it is as it was at one moment
 * @param changes names of the changes of the tables that its database had
 * @param tables the tables
 */
public record BackupContents(Instant created, List<String> changes, List<Table> tables) {

    /**
     * A table.
     *
     * @param name its name
     * @param columns its columns, in the order of the rows
     * @param rows how many rows
     * @param sha256 check sum of the rows as they are written, hexadecimal
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** Copies the lists. */
    public BackupContents {
        changes = List.copyOf(changes);
        tables = List.copyOf(tables);
    }

    /** How many rows all tables have. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
