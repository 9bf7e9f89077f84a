package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.SetNotFoundException;
import org.scipion.model.SetColumn;
import org.scipion.model.SetSchema;

/** Reads which tables and columns a set has. */
final class LayoutReader {
    private static final int MOST_TABLES = 200_000;
    private static final String OBJECTS = "Objects";
    private static final String CLASSES = "Classes";
    private static final String SELF = "self";
    private final Connection connection;
    private final ClassCatalogue catalogue;

    LayoutReader(Connection connection, ClassCatalogue catalogue) {
        this.connection = connection;
        this.catalogue = catalogue;
    }

    SetLayout read(String prefix) throws SQLException {
        Set<String> tables = tables();
        if (!tables.contains(prefix + OBJECTS) || !tables.contains(prefix + CLASSES)) {
            throw new SetNotFoundException(
                    prefix.isEmpty() ? "it holds no set of items" : "it holds no set with the prefix " + prefix);
        }
        Map<String, String> properties = prefix.isEmpty() && tables.contains("Properties") ? properties() : Map.of();
        List<StoredColumn> stored = storedColumns(prefix);
        String itemClass = stored.stream()
                .filter(column -> column.path.equals(SELF))
                .map(column -> column.className)
                .findFirst()
                .orElse("");
        Set<String> present = presentColumns(prefix + OBJECTS);
        List<StoredColumn> data =
                stored.stream().filter(column -> !column.path.equals(SELF)).toList();
        data.stream()
                .filter(column -> !present.contains(column.name))
                .findFirst()
                .ifPresent(column -> {
                    throw new MalformedDataException(
                            "its table of items lacks the column " + column.name + " of " + column.path);
                });
        return new SetLayout(
                prefix,
                quoted(prefix + OBJECTS),
                new SetSchema(properties.getOrDefault(SELF, ""), itemClass, columns(data)),
                data.stream().map(column -> quoted(column.name)).toList(),
                properties,
                nestedPrefixes(tables));
    }

    private record StoredColumn(String path, String name, String className) {}

    private Set<String> tables() throws SQLException {
        Set<String> tables = new LinkedHashSet<>();
        forEach(
                "SELECT name FROM sqlite_master WHERE type = 'table' LIMIT " + MOST_TABLES,
                row -> tables.add(text(row, 1)));
        return tables;
    }

    private Map<String, String> properties() throws SQLException {
        Map<String, String> properties = new LinkedHashMap<>();
        forEach(
                "SELECT key, value FROM Properties WHERE value IS NOT NULL LIMIT 10000",
                row -> properties.put(text(row, 1), text(row, 2)));
        return Map.copyOf(properties);
    }

    private List<StoredColumn> storedColumns(String prefix) throws SQLException {
        List<StoredColumn> columns = new ArrayList<>();
        forEach(
                "SELECT label_property, column_name, class_name FROM " + quoted(prefix + CLASSES)
                        + " ORDER BY id LIMIT 2000",
                row -> columns.add(new StoredColumn(text(row, 1), text(row, 2), text(row, 3))));
        return columns;
    }

    private Set<String> presentColumns(String table) throws SQLException {
        Set<String> columns = new LinkedHashSet<>();
        forEach("PRAGMA table_info(" + quoted(table) + ")", row -> columns.add(text(row, 2)));
        return columns;
    }

    private List<SetColumn> columns(List<StoredColumn> stored) {
        Set<String> owners = new LinkedHashSet<>();
        for (StoredColumn column : stored) {
            for (int dot = column.path.indexOf('.'); dot > 0; dot = column.path.indexOf('.', dot + 1)) {
                owners.add(column.path.substring(0, dot));
            }
        }
        return stored.stream()
                .map(column -> new SetColumn(column.path, column.className, kind(column, owners.contains(column.path))))
                .toList();
    }

    private SetColumn.Kind kind(StoredColumn column, boolean hasParts) {
        return switch (column.className) {
            case "Integer" -> SetColumn.Kind.WHOLE;
            case "Float" -> SetColumn.Kind.REAL;
            case "Boolean" -> SetColumn.Kind.FLAG;
            case "String" -> SetColumn.Kind.TEXT;
            case "Matrix" -> SetColumn.Kind.MATRIX;
            default -> {
                if (catalogue.find(column.className).isA("CsvList")) {
                    yield SetColumn.Kind.LIST;
                }
                yield hasParts ? SetColumn.Kind.OBJECT : SetColumn.Kind.TEXT;
            }
        };
    }

    private static List<String> nestedPrefixes(Set<String> tables) {
        return tables.stream()
                .filter(table -> table.endsWith("_" + OBJECTS))
                .map(table -> table.substring(0, table.length() - OBJECTS.length()))
                .filter(prefix -> tables.contains(prefix + CLASSES))
                .toList();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    private void forEach(String query, RowVisitor visitor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
