package org.scipion.preview.sqlite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** A connection that writes nothing, not even beside the file, and whose questions end when its time is over. For one thread. */
final class ReadOnlyConnection implements AutoCloseable {

    private static final int LONGEST_VALUE = 16 << 20;
    private static final int READ_VERSION = 19;
    private static final int WAL = 2;

    private final Connection connection;
    private final TimeLimit time;

    private ReadOnlyConnection(Connection connection, TimeLimit time) {
        this.connection = connection;
        this.time = time;
    }

    /** What turns an answer from a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static ReadOnlyConnection open(Path file, Duration time) throws SQLException {
        SQLiteConnection connection = JDBC.createConnection(url(file), settings());
        return new ReadOnlyConnection(connection, TimeLimit.start(connection, time));
    }

    private static Properties settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(2000);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_VALUE));
        return config.toProperties();
    }

    /** Opening a file in WAL mode makes two files beside it unless they exist or it is declared immutable. */
    private static String url(Path file) throws SQLException {
        String uri = URI.create("file://" + file.toUri().getRawPath()).toString();
        boolean immutable = inWalMode(file) && !(beside(file, "-wal") && beside(file, "-shm"));
        return "jdbc:sqlite:" + uri + (immutable ? "?mode=ro&immutable=1" : "?mode=ro");
    }

    private static boolean beside(Path file, String suffix) {
        return Files.exists(file.resolveSibling(file.getFileName() + suffix));
    }

    private static boolean inWalMode(Path file) throws SQLException {
        try (var stream = Files.newInputStream(file)) {
            byte[] head = stream.readNBytes(READ_VERSION + 1);
            return head.length > READ_VERSION && head[READ_VERSION] == WAL;
        } catch (IOException failure) {
            throw new SQLException("cannot read the file: " + failure.getMessage(), failure);
        }
    }

    /** Gives the questions that follow the whole time again. */
    void restartTime() {
        time.restart();
    }

    /** The rows that {@code sql} yields, at most {@code limit}. Throws {@link OutOfTimeException} when the time is over. */
    <T> List<T> rows(String sql, int limit, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (rows.size() < limit && found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw failure.getErrorCode() == SQLiteErrorCode.SQLITE_INTERRUPT.code
                    ? new OutOfTimeException(time.limit(), failure)
                    : failure;
        }
    }

    /** The first column of the first row as text; empty if there is none. */
    String text(String sql) throws SQLException {
        List<String> found = rows(sql, 1, row -> String.valueOf(row.getObject(1)));
        return found.isEmpty() ? "" : found.getFirst();
    }

    @Override
    public void close() throws SQLException {
        time.close();
        connection.close();
    }
}
