package org.scipion.bridge.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ReadTimeoutException;

/**
 * Reads database files without locking them. The stamps of a file before and after tell whether a writer came in between,
 * and then all is read anew. Where a writer may be at work, a lock is taken for the moment of the stamp only, to be sure
 * that nothing is half written then.
 */
final class CalmFile {
    private static final int ATTEMPTS = 3;

    /** So long after a change more may follow within the same tick of a file system's clock. */
    private static final Duration YOUNG = Duration.ofSeconds(1);

    private CalmFile() {}

    /**
     * What a reading finds while the file does not change; empty when it always did meanwhile, or when its latest changes
     * are not in the file itself.
     */
    static <T> Optional<T> read(Path file, Supplier<Optional<T>> reading) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<DatabaseStamp> before = stamp(file);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            try {
                Optional<T> result = reading.get();
                if (before.equals(stamp(file))) {
                    return result;
                }
            } catch (ReadTimeoutException tooLong) {
                throw tooLong;
            } catch (BridgeException refused) {
                if (before.equals(stamp(file))) {
                    throw refused;
                }
            }
        }
        return Optional.empty();
    }

    /** The stamp of a state that a writer finished; empty when the file alone does not tell it. */
    private static Optional<DatabaseStamp> stamp(Path file) {
        DatabaseStamp stamp = DatabaseStamp.of(file);
        if (stamp.writeAheadLog().hasContent()) {
            return Optional.empty();
        }
        return mayBeHalfWritten(file, stamp) ? stampUnderLock(file) : Optional.of(stamp);
    }

    /** Not where changes go to a log first: without a log there are none. */
    private static boolean mayBeHalfWritten(Path file, DatabaseStamp stamp) {
        boolean isYoung =
                stamp.file().modified().toInstant().isAfter(Instant.now().minus(YOUNG));
        return (isYoung || FileStamp.of(SideFile.JOURNAL.of(file)).hasContent())
                && stamp.file().hasContent()
                && !DatabaseHeader.read(file).usesWriteAheadLog();
    }

    private static Optional<DatabaseStamp> stampUnderLock(Path file) {
        try (ReadableCopy source = ReadableCopy.locked(file);
                var connection = source.connect();
                var statement = connection.prepareStatement("SELECT 1 FROM sqlite_master")) {
            // Begun expressly: a statement by itself lets go of the lock with its last row.
            connection.setAutoCommit(false);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(DatabaseStamp.of(file)) : Optional.empty();
            }
        } catch (SQLException leftToOthers) {
            return Optional.empty();
        }
    }
}
