package org.scipion.server.tables;

/**
 * A table as the client lists it.
 *
 * @param name name in paths
 * @param alias what people read
 * @param rowCount number of rows
 * @param hasColumnId whether rows have ids
 */
record TableSummary(String name, String alias, long rowCount, boolean hasColumnId) {

    static TableSummary of(MetadataTable table) {
        return new TableSummary(table.name(), table.alias(), table.rowCount(), table.hasColumnId());
    }
}
