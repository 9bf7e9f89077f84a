package org.scipion.bridge.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scipion.bridge.ColumnNotFoundException;
import org.scipion.bridge.sqlite.PlainTable;
import org.scipion.model.SetColumn;
import org.scipion.model.SetQuery;
import org.scipion.model.SetSchema;

/**
 * The tables of a set in its file.
 *
 * @param prefix prefix of the tables' names, empty or ending in an underscore
 * @param objectsTable quoted name of the table of items
 * @param schema the columns as people know them
 * @param plain the table of items, if its rows can be read without SQLite
 * @param columns names of the table's columns, one per column of the schema
 * @param properties the set's own attributes
 * @param nestedPrefixes prefixes of the other sets in the file, in stored order
 */
record SetLayout(
        String prefix,
        String objectsTable,
        Optional<PlainTable> plain,
        SetSchema schema,
        List<String> columns,
        Map<String, String> properties,
        List<String> nestedPrefixes) {
    private static final List<String> BASIC = List.of("id", "enabled", "label", "comment");

    /** The columns of whole items after their ids: enabled, label and comment, then those of the schema. */
    List<String> itemPaths() {
        List<String> paths = new ArrayList<>(BASIC.subList(1, BASIC.size()));
        schema.columns().forEach(column -> paths.add(column.path()));
        return paths;
    }

    /** Name of the table's column for a path, quoted. */
    String column(String path) {
        return quoted(storedName(path));
    }

    /** Name of the table's column for a path. */
    String storedName(String path) {
        OptionalInt index = schema.indexOf(path);
        if (index.isPresent()) {
            return columns.get(index.getAsInt());
        }
        if (BASIC.contains(path)) {
            return path;
        }
        throw new ColumnNotFoundException("The set has no column " + path);
    }

    /** What the values of the column for a path are. */
    SetColumn.Kind kind(String path) {
        OptionalInt index = schema.indexOf(path);
        if (index.isPresent()) {
            return schema.columns().get(index.getAsInt()).kind();
        }
        return switch (path) {
            case "id" -> SetColumn.Kind.WHOLE;
            case "enabled" -> SetColumn.Kind.FLAG;
            default -> SetColumn.Kind.TEXT;
        };
    }

    /** The terms of a query's order. */
    String order(SetQuery query) {
        return column(query.sortColumn()) + (query.descending() ? " DESC" : "") + ", id";
    }

    /** The start of a query of whole items. */
    String selectItems() {
        return Stream.concat(BASIC.stream(), columns.stream())
                .map(SetLayout::quoted)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + objectsTable));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
