package org.scipion.bridge.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.DataBusyException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.ReadTimeoutException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Reads SQLite files of others: never writes to them or beside them, locks them shortly, gives up in time. */
public final class Database {
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

    private Database() {}

    /** As {@link #read(Path, Duration, Reading)}, within ten seconds. */
    public static <T> T read(Path file, Reading<T> reading) {
        return read(file, DEFAULT_LIMIT, reading);
    }

    /**
     * Opens a database, reads and closes it.
     *
     * @throws MalformedDataException if it is no database, is damaged, or lacks what is read
     * @throws DataBusyException if a writer keeps it locked
     * @throws ReadTimeoutException if reading takes longer than {@code limit}
     */
    public static <T> T read(Path file, Duration limit, Reading<T> reading) {
        try (ReadableCopy source = ReadableCopy.of(file)) {
            return readFrom(source, limit, reading);
        } catch (SQLiteException e) {
            if (isUnfinishedTransaction(e)) {
                return readSnapshot(file, limit, reading);
            }
            throw explained(file, e);
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private static <T> T readSnapshot(Path file, Duration limit, Reading<T> reading) {
        try (ReadableCopy source = ReadableCopy.snapshot(file)) {
            return readFrom(source, limit, reading);
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private static <T> T readFrom(ReadableCopy source, Duration limit, Reading<T> reading) throws SQLException {
        try (Connection connection = source.connect()) {
            return Deadline.after(limit).apply(connection, reading);
        }
    }

    /** A writer died and left a journal, which only a writer may roll back. */
    private static boolean isUnfinishedTransaction(SQLiteException e) {
        SQLiteErrorCode code = e.getResultCode();
        return code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK
                || code == SQLiteErrorCode.SQLITE_READONLY_RECOVERY
                || code == SQLiteErrorCode.SQLITE_READONLY_CANTINIT
                || code == SQLiteErrorCode.SQLITE_READONLY_CANTLOCK;
    }

    private static BridgeException explained(Path file, SQLException e) {
        int code = e.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new DataBusyException(file + " is locked by a writer; try again", e);
        }
        if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
            return new ReadTimeoutException("Reading " + file + " took too long and was given up", e);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new BridgeException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return new MalformedDataException(file + " is damaged or no file of Scipion's: " + e.getMessage(), e);
    }
}
