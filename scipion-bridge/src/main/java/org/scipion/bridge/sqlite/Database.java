package org.scipion.bridge.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.DataBusyException;
import org.scipion.bridge.MalformedDataException;
import org.scipion.bridge.ReadTimeoutException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Reads SQLite files of others: never writes to them or beside them, locks them for moments at most, gives up in time. */
public final class Database {
    private static final Duration LONGEST_LOCK = Duration.ofMillis(80);

    private Database() {}

    /** As {@link #read(Path, Duration, Reading)}, within ten seconds. */
    public static <T> T read(Path file, Reading<T> reading) {
        return read(file, Deadline.usual(), reading);
    }

    /**
     * Opens a database, reads and closes it. While a writer is at work it may be read several times.
     *
     * @throws MalformedDataException if it is no database, is damaged, or lacks what is read
     * @throws DataBusyException if a writer keeps it locked, or changes it faster than it can be read
     * @throws ReadTimeoutException if reading takes longer than {@code limit}
     */
    public static <T> T read(Path file, Duration limit, Reading<T> reading) {
        return read(file, Deadline.after(limit), reading);
    }

    private static <T> T read(Path file, Deadline deadline, Reading<T> reading) {
        return CalmFile.read(file, () -> Optional.of(readUnlocked(file, deadline, reading)))
                .orElseGet(() -> readLatest(file, deadline, reading));
    }

    private static <T> T readUnlocked(Path file, Deadline deadline, Reading<T> reading) {
        try (ReadableCopy source = ReadableCopy.unlocked(file)) {
            return readFrom(source, deadline, reading);
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private static <T> T readLatest(Path file, Deadline deadline, Reading<T> reading) {
        try (ReadableCopy source = ReadableCopy.of(file)) {
            return source.holdsWritersUp()
                    ? readShortly(file, source, deadline, reading)
                    : readFrom(source, deadline, reading);
        } catch (SQLiteException e) {
            if (isUnfinishedTransaction(e)) {
                return readSnapshot(file, deadline, reading);
            }
            throw explained(file, e);
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private static <T> T readShortly(Path file, ReadableCopy source, Deadline deadline, Reading<T> reading)
            throws SQLException {
        try {
            return readFrom(source, deadline.orAfter(LONGEST_LOCK), reading);
        } catch (SQLException e) {
            if (isInterrupted(e) && !deadline.isOver()) {
                throw new DataBusyException(file + " is changed faster than it can be read; try again", e);
            }
            throw e;
        }
    }

    private static <T> T readSnapshot(Path file, Deadline deadline, Reading<T> reading) {
        try (ReadableCopy source = ReadableCopy.snapshot(file)) {
            return readFrom(source, deadline, reading);
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private static <T> T readFrom(ReadableCopy source, Deadline deadline, Reading<T> reading) throws SQLException {
        try (Connection connection = source.connect()) {
            return deadline.apply(connection, reading);
        }
    }

    private static boolean isInterrupted(SQLException e) {
        return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_INTERRUPT.code;
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
        if (isInterrupted(e)) {
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
