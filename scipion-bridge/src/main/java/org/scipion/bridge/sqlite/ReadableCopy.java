package org.scipion.bridge.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.LimitExceededException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * A database in a place and a manner in which reading it leaves no trace: the file itself, or a temporary copy where
 * SQLite would have to write to read it.
 *
 * <p>With a rollback journal reading takes a shared lock at most. With a write-ahead log SQLite creates {@code -wal} and
 * {@code -shm} files even for a reader, so: without a log there is nothing but the file, read as if it never changed;
 * with a log and its index both are opened for reading only; with a log but no index, whose making is a write, all is
 * copied first.
 */
final class ReadableCopy implements AutoCloseable {
    private static final long LARGEST_COPY = 1L << 30;
    private static final int BUSY_MILLISECONDS = 1000;
    private static final int LONGEST_VALUE = 64 << 20;
    private static final String LOCKED = "mode=ro";

    private final Path database;
    private final String mode;
    private final Optional<Path> temporaryFolder;
    private final FileLocks.Hold hold;

    private ReadableCopy(Path database, String mode, Optional<Path> temporaryFolder) {
        this.database = database;
        this.mode = mode;
        this.temporaryFolder = temporaryFolder;
        this.hold = FileLocks.on(database);
    }

    /** The file with its latest changes, wherever these are. */
    static ReadableCopy of(Path file) {
        if (!DatabaseHeader.read(file).usesWriteAheadLog()) {
            return locked(file);
        }
        if (!FileStamp.of(SideFile.WRITE_AHEAD_LOG.of(file)).hasContent()) {
            return unlocked(file);
        }
        if (FileStamp.of(SideFile.SHARED_MEMORY.of(file)).hasContent()) {
            return new ReadableCopy(file, "mode=ro&readonly_shm=1", Optional.empty());
        }
        return snapshot(file);
    }

    /** The file by itself, without a lock, as if it never changed. */
    static ReadableCopy unlocked(Path file) {
        return new ReadableCopy(file, "mode=ro&immutable=1", Optional.empty());
    }

    /** The file with a lock that writers have to wait for. */
    static ReadableCopy locked(Path file) {
        return new ReadableCopy(file, LOCKED, Optional.empty());
    }

    boolean holdsWritersUp() {
        return mode.equals(LOCKED);
    }

    /** Copies the database and its unfinished changes, so that SQLite may finish or undo them in the copy. */
    static ReadableCopy snapshot(Path file) {
        try {
            Path folder = Files.createTempDirectory("scipion-read-");
            Path copy = folder.resolve("copy.sqlite");
            copy(file, copy);
            for (SideFile side : new SideFile[] {SideFile.WRITE_AHEAD_LOG, SideFile.JOURNAL}) {
                if (Files.exists(side.of(file))) {
                    copy(side.of(file), side.of(copy));
                }
            }
            return new ReadableCopy(copy, "mode=rw", Optional.of(folder));
        } catch (IOException e) {
            throw new BridgeException("Cannot copy " + file + " to read it: " + e.getMessage(), e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.size(from) > LARGEST_COPY) {
            throw new LimitExceededException(from + " has unfinished changes and is larger than " + LARGEST_COPY
                    + " bytes; open it once with Scipion to finish them");
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(temporaryFolder.isEmpty());
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_VALUE));
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        String location = JDBC.PREFIX + database.toAbsolutePath().toUri() + "?" + mode;
        return JDBC.createConnection(location, config.toProperties());
    }

    @Override
    public void close() {
        hold.close();
        temporaryFolder.ifPresent(ReadableCopy::delete);
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new BridgeException("Cannot remove the temporary copy in " + folder + ": " + e.getMessage(), e);
        }
    }
}
