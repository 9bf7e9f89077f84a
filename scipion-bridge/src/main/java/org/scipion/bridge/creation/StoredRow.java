package org.scipion.bridge.creation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code Objects}; ids are given in the order of writing, from 1. */
record StoredRow(
        @Nullable Long parent,
        String name,
        String className,
        @Nullable String value,
        String comment) {
    private static final String INSERT =
            "insert into Objects (parent_id, name, classname, value, label, comment, creation)"
                    + " values (?, ?, ?, ?, '', ?, ?)";

    static StoredRow root(String name, String className, @Nullable String value, String comment) {
        return new StoredRow(null, name, className, value, comment);
    }

    static StoredRow child(long parent, String name, String className, @Nullable String value) {
        return new StoredRow(parent, parent + "." + name, className, value, "");
    }

    static void insert(List<StoredRow> rows, String creation, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (StoredRow row : rows) {
                statement.setObject(1, row.parent);
                statement.setString(2, row.name);
                statement.setString(3, row.className);
                statement.setString(4, row.value);
                statement.setString(5, row.comment);
                statement.setString(6, creation);
                statement.executeUpdate();
            }
        }
    }
}
