package org.scipion.store.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.scipion.store.DatabaseConfiguration;

/** One connection for one long piece of work, without the time limits of the pool's. */
public final class Link implements AutoCloseable {
    private static final String CONNECT_SECONDS = "5";

    /** By this name others know that a store is at work. */
    private static final String NAME = "scipion";

    private final Connection connection;

    private Link(Connection connection) {
        this.connection = connection;
    }

    /** Connects; nothing is in a transaction yet. */
    public static Link to(DatabaseConfiguration database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        return new Link(DriverManager.getConnection(database.url(), properties));
    }

    /** Executes a statement. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of an answer as texts; null for null. */
    public List<String[]> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(row(answer));
            }
            return rows;
        }
    }

    private static String[] row(ResultSet answer) throws SQLException {
        String[] row = new String[answer.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = answer.getString(i + 1);
        }
        return row;
    }

    /** The first column of an answer. */
    public List<String> column(String sql) throws SQLException {
        return ask(sql).stream().map(row -> row[0]).toList();
    }

    CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
