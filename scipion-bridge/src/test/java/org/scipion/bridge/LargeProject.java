package org.scipion.bridge;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A project of as many runs as wished: copies of the runs of a project side by side, each copy with ids of its own. */
final class LargeProject {
    private static final long IDS_PER_COPY = 10_000;
    private static final Pattern ID = Pattern.compile("(?<![^.])\\d+(?=\\.)");

    private LargeProject() {}

    private record Row(
            long id,
            long parentId,
            String name,
            String className,
            @Nullable String value,
            String label,
            String comment,
            String creation) {}

    /** Adds copies of the runs to the project in this folder until it has at least this many. */
    static void grow(Path project, int runs) {
        try (Connection connection = Sqlite.open(project.resolve("project.sqlite"))) {
            connection.setAutoCommit(false);
            List<Row> rows = rows(connection);
            long present = rows.stream().filter(row -> row.parentId() == 0).count();
            for (int copy = 1; copy * present < runs; copy++) {
                insert(connection, rows, copy * IDS_PER_COPY);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row but the project's own, which is the first. */
    private static List<Row> rows(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT id, parent_id, name, classname, value, label, comment, creation FROM Objects WHERE id > 1 ORDER BY id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return rows;
    }

    private static void insert(Connection connection, List<Row> rows, long shift) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO Objects VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                statement.setLong(1, row.id() + shift);
                statement.setObject(2, row.parentId() == 0 ? null : row.parentId() + shift);
                statement.setString(3, shiftedName(row.name(), shift));
                statement.setString(4, row.className());
                statement.setString(5, shiftedValue(row, shift));
                statement.setString(6, row.label());
                statement.setString(7, row.comment());
                statement.setString(8, row.creation());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Names begin with the ids of the ancestors. */
    private static String shiftedName(String name, long shift) {
        return ID.matcher(name).replaceAll(found -> Long.toString(Long.parseLong(found.group()) + shift));
    }

    private static @Nullable String shiftedValue(Row row, long shift) {
        boolean isId = row.value() != null
                && row.className().equals("Pointer")
                && !row.value().isEmpty();
        return isId ? Long.toString(Long.parseLong(row.value()) + shift) : row.value();
    }
}
