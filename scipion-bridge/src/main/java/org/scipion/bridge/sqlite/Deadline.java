package org.scipion.bridge.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.scipion.bridge.ReadTimeoutException;
import org.sqlite.ProgressHandler;

/**
 * The moment at which a reading is given up. An interrupted thread gives up at once.
 *
 * @param endNanos the moment, as {@link System#nanoTime} counts
 */
public record Deadline(long endNanos) {
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 100_000;

    /** Ten seconds from now. */
    public static Deadline usual() {
        return after(USUAL);
    }

    static Deadline after(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - endNanos > 0 || Thread.currentThread().isInterrupted();
    }

    /** @throws ReadTimeoutException if it is over */
    void check(Path file) {
        if (isOver()) {
            throw new ReadTimeoutException("Reading " + file + " took too long and was given up");
        }
    }

    /** This one, or the moment after a time from now if that comes first. */
    Deadline orAfter(Duration time) {
        Deadline other = after(time);
        return other.endNanos - endNanos < 0 ? other : this;
    }

    /**
     * Reads, and stops the connection's queries when it is over. SQLite asks every so many instructions of its machine; as
     * it counts and sorts without asking, it is also told.
     */
    <T> T apply(Connection connection, Reading<T> reading) throws SQLException {
        ProgressHandler.setHandler(connection, INSTRUCTIONS_BETWEEN_CHECKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return isOver() ? 1 : 0;
            }
        });
        Alarm alarm = Alarm.at(endNanos, connection);
        try {
            return reading.from(connection);
        } finally {
            alarm.stop();
            ProgressHandler.clearHandler(connection);
        }
    }
}
