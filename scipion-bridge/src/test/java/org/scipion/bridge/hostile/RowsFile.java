package org.scipion.bridge.hostile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Databases in the form of Scipion's whose values are given. */
final class RowsFile {
    private static final List<String> ITEM_COLUMNS = List.of(
            "_filename String",
            "_transform._matrix Matrix",
            "_list CsvList",
            "_x Float",
            "_index Integer",
            "_flag Boolean");

    private static final Map<String, String> TYPES =
            Map.of("Float", " REAL", "Integer", " INTEGER", "Boolean", " INTEGER");

    private RowsFile() {}

    /** A project: each row has the parent's id, the name, the class, the value, the label and the comment. */
    static void writeObjects(Path file, List<List<String>> rows) {
        write(
                file,
                List.of(
                        "CREATE TABLE Objects (id INTEGER PRIMARY KEY AUTOINCREMENT, parent_id INTEGER, name TEXT, classname TEXT, "
                                + "value TEXT, label TEXT, comment TEXT, creation DATE DEFAULT '2026-01-01 00:00:00')"),
                "INSERT INTO Objects (parent_id, name, classname, value, label, comment) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** A set of particles: each row has a value per column. */
    static void writeItems(Path file, List<List<String>> rows) {
        writeItems(file, "PRAGMA encoding = 'UTF-8'", rows);
    }

    /** The same in an encoding of choice. */
    static void writeItems(Path file, String encoding, List<List<String>> rows) {
        StringBuilder classes = new StringBuilder("INSERT INTO Classes VALUES (1, 'self', 'c00', 'Particle')");
        StringBuilder columns = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        for (int index = 0; index < ITEM_COLUMNS.size(); index++) {
            String[] column = ITEM_COLUMNS.get(index).split(" ", -1);
            classes.append(
                    ", (" + (index + 2) + ", '" + column[0] + "', 'c0" + (index + 1) + "', '" + column[1] + "')");
            columns.append(", c0" + (index + 1));
            typed.append(", c0" + (index + 1) + TYPES.getOrDefault(column[1], " TEXT"));
        }
        write(
                file,
                List.of(
                        encoding,
                        "CREATE TABLE Properties (key, value)",
                        "INSERT INTO Properties VALUES ('self', 'SetOfParticles'), ('_alignment', 'Projection')",
                        "CREATE TABLE Classes (id INTEGER PRIMARY KEY, label_property, column_name, class_name)",
                        classes.toString(),
                        "CREATE TABLE Objects (id INTEGER PRIMARY KEY, enabled DEFAULT 1, label, comment, creation"
                                + typed + ")"),
                "INSERT INTO Objects (" + columns.substring(2) + ") VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void write(Path file, List<String> tables, String insert, List<List<String>> rows) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            for (String table : tables) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            insert(connection, insert, rows);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty texts become missing values. */
    private static void insert(Connection connection, String insert, List<List<String>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (List<String> row : rows) {
                for (int column = 0; column < statement.getParameterMetaData().getParameterCount(); column++) {
                    String text = column < row.size() ? row.get(column) : "";
                    statement.setString(column + 1, text.isEmpty() ? null : text);
                }
                statement.executeUpdate();
            }
        }
    }
}
