package org.scipion.bridge.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/** Interrupts what a connection does at some moment, unless stopped before. */
final class Alarm {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();
    private final DB database;
    private final ScheduledFuture<?> ringing;
    private boolean isOff;

    private Alarm(DB database, long nanos) {
        this.database = database;
        this.ringing = CLOCK.schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("scipion-bridge-deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** @param moment as {@link System#nanoTime} counts */
    static Alarm at(long moment, Connection connection) throws SQLException {
        return new Alarm(connection.unwrap(SQLiteConnection.class).getDatabase(), moment - System.nanoTime());
    }

    private synchronized void ring() {
        try {
            if (!isOff) {
                database.interrupt();
            }
        } catch (SQLException closed) {
            isOff = true; // nothing is left to interrupt
        }
    }

    /** Afterwards the connection may be closed. */
    void stop() {
        ringing.cancel(false);
        synchronized (this) {
            isOff = true;
        }
    }
}
