package org.scipion.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;
import org.scipion.store.DatabaseConfiguration;

/** Our database in the embedded server, and its role, which has no power over the server itself. */
final class ApplicationDatabase {
    private static final String NAME = "scipion";
    private static final String UNKNOWN_ROLE_OR_PASSWORD = "28P01";
    private static final String UNKNOWN_DATABASE = "3D000";
    private static final int LOGIN_SECONDS = 5;

    private final int port;
    private final String password;

    ApplicationDatabase(int port, String password) {
        this.port = port;
        this.password = password;
    }

    DatabaseConfiguration configuration() {
        return new DatabaseConfiguration("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password);
    }

    /** Logs in, after making role and database if this is the first time. */
    void ensure() throws SQLException {
        try {
            connect(NAME, NAME).close();
        } catch (SQLException e) {
            if (!UNKNOWN_ROLE_OR_PASSWORD.equals(e.getSQLState()) && !UNKNOWN_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            make();
        }
    }

    private void make() throws SQLException {
        try (Connection connection = connect(DataFolder.ADMINISTRATOR, "postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + encodedPassword() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        return statement.executeQuery(query).next();
    }

    /** The password as the server would store it, so that it appears in no log of statements. */
    private String encodedPassword() throws SQLException {
        return PasswordUtil.encodePassword(NAME, password.toCharArray(), "scram-sha-256");
    }

    private Connection connect(String role, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setConnectTimeout(LOGIN_SECONDS);
        source.setLoginTimeout(LOGIN_SECONDS);
        return source.getConnection(role, password);
    }
}
