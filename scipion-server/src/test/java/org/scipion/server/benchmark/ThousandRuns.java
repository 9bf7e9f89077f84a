package org.scipion.server.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a project large: copies of its runs side by side, each with ids of its own. */
final class ThousandRuns {

    private static final int RUNS = 1000;
    private static final long IDS_OF_A_COPY = 10_000;
    private static final Pattern ID = Pattern.compile("(?<![^.])\\d+(?=\\.)");

    private ThousandRuns() {}

    /** A stored object; absent texts and parents are null. */
    private record Row(
            long id,
            Object parent,
            String name,
            String type,
            String value,
            Object label,
            Object comment,
            Object creation) {

        Row shifted(long by) {
            Object above = parent == null ? null : ((Number) parent).longValue() + by;
            String inner = name == null
                    ? null
                    : ID.matcher(name).replaceAll(id -> Long.toString(Long.parseLong(id.group()) + by));
            boolean points = "Pointer".equals(type) && value != null && value.matches("\\d+");
            String target = points ? Long.toString(Long.parseLong(value) + by) : value;
            return new Row(id + by, above, inner, type, target, label, comment, creation);
        }
    }

    static void grow(Path project) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + project.resolve("project.sqlite"))) {
            connection.setAutoCommit(false);
            List<Row> rows = rows(connection);
            long present = rows.stream().filter(row -> row.parent() == null).count();
            for (int copy = 1; copy * present < RUNS; copy++) {
                long by = copy * IDS_OF_A_COPY;
                insert(connection, rows.stream().map(row -> row.shifted(by)).toList());
            }
            connection.commit();
        }
    }

    private static List<Row> rows(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from Objects where id > 1 order by id")) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong("id"),
                        row.getObject("parent_id"),
                        row.getString("name"),
                        row.getString("classname"),
                        row.getString("value"),
                        row.getObject("label"),
                        row.getObject("comment"),
                        row.getObject("creation")));
            }
        }
        return rows;
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into Objects values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                Object[] values = {
                    row.id(),
                    row.parent(),
                    row.name(),
                    row.type(),
                    row.value(),
                    row.label(),
                    row.comment(),
                    row.creation()
                };
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
