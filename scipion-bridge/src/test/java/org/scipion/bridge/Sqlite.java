package org.scipion.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes and reads databases as another program would. */
final class Sqlite {
    private Sqlite() {}

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    static void update(Path file, String... statements) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value that a query finds. */
    static String text(Path file, String query) {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a database and leaves the change in its write-ahead log, as a writer that died does. */
    static void leaveWriteAheadLog(Path file, String sql) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        Path copy = file.resolveSibling("copy of " + file.getFileName());
        Path copyOfLog = file.resolveSibling("copy of " + log.getFileName());
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute(sql);
            Files.copy(file, copy);
            Files.copy(log, copyOfLog);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copyOfLog, log);
    }
}
