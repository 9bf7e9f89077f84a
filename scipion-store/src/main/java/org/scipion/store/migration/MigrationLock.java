package org.scipion.store.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets one process at a time change the tables; the database takes it back when the process dies. */
final class MigrationLock implements AutoCloseable {
    private static final long KEY = 0x5C1_9104L;
    private static final String PATIENCE = "120s";

    private final Connection connection;

    private MigrationLock(Connection connection) {
        this.connection = connection;
    }

    static MigrationLock take(Connection connection) throws SQLException {
        execute(connection, "set lock_timeout = '" + PATIENCE + "'");
        execute(connection, "select pg_advisory_lock(" + KEY + ")");
        return new MigrationLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "select pg_advisory_unlock(" + KEY + ")");
        execute(connection, "reset lock_timeout");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
