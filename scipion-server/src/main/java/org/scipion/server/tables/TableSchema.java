package org.scipion.server.tables;

import java.util.List;

/**
 * What the client must know to show a table.
 *
 * @param name name in paths
 * @param alias what people read
 * @param hasColumnId whether rows have ids
 * @param actions names of the sets that can be made of chosen rows
 * @param additionalInfoColumns none; the client expects the list
 * @param columns the columns
 */
record TableSchema(
        String name,
        String alias,
        boolean hasColumnId,
        List<String> actions,
        List<String> additionalInfoColumns,
        List<TableColumn> columns) {

    static TableSchema of(MetadataTable table, List<SubsetAction> actions) {
        return new TableSchema(
                table.name(),
                table.alias(),
                table.hasColumnId(),
                actions.stream().map(SubsetAction::name).toList(),
                List.of(),
                table.columns());
    }
}
