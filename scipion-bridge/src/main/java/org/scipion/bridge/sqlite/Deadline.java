package org.scipion.bridge.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/** Stops a connection's queries after a time: SQLite asks it every so many instructions of its machine. */
final class Deadline extends ProgressHandler {
    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 100_000;
    private final long endNanos;

    private Deadline(Duration limit) {
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    static <T> T within(Duration limit, Connection connection, Reading<T> reading) throws SQLException {
        ProgressHandler.setHandler(connection, INSTRUCTIONS_BETWEEN_CHECKS, new Deadline(limit));
        try {
            return reading.from(connection);
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    @Override
    protected int progress() {
        return System.nanoTime() - endNanos > 0 || Thread.currentThread().isInterrupted() ? 1 : 0;
    }
}
