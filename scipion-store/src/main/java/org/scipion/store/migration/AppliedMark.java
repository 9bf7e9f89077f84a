package org.scipion.store.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The fingerprint of the changes that a database has, kept as the comment of Liquibase's own table, so that it comes and goes with it. */
final class AppliedMark {
    private static final String TABLE = "databasechangelog";

    /** Asks for the mark: no row without Liquibase's table. */
    static final String QUERY =
            "select coalesce(obj_description(oid, 'pg_class'), '') from pg_class where oid = to_regclass('" + TABLE
                    + "')";

    private AppliedMark() {}

    /** Whether a database has exactly these changes. */
    static boolean is(Connection connection, String fingerprint) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mark = statement.executeQuery(QUERY)) {
            return mark.next() && fingerprint.equals(mark.getString(1));
        }
    }

    /** Notes that it has. */
    static void set(Connection connection, String fingerprint) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on table " + TABLE + " is '" + fingerprint + "'");
        }
    }
}
