package org.scipion.bridge.sets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many items a set has and which ids they span. */
record ItemRange(long count, long first, long last) {

    static ItemRange read(Connection connection, SetLayout layout) throws SQLException {
        String table = layout.objectsTable();
        // Each part by itself: together SQLite would look at every row for the smallest and the largest id.
        try (PreparedStatement statement = connection.prepareStatement("SELECT (SELECT count(*) FROM " + table
                        + "), (SELECT min(id) FROM " + table + "), (SELECT max(id) FROM " + table + ")");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new ItemRange(row.getLong(1), row.getLong(2), row.getLong(3)) : new ItemRange(0, 0, 0);
        }
    }

    boolean isWithoutGaps() {
        return count > 0 && last - first == count - 1;
    }
}
