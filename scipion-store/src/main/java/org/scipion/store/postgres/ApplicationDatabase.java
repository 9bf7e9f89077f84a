package org.scipion.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.backup.Link;

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
        String administration = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Link link = Link.to(new DatabaseConfiguration(administration, DataFolder.ADMINISTRATOR, password))) {
            RoleAndDatabase.make(link, NAME, password, NAME);
        }
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
