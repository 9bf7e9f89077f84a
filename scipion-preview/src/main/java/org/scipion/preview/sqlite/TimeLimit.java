package org.scipion.preview.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConnection;

/**
 * Interrupts a connection when its time is over, from a thread of its own: counting all rows of a table is one step to SQLite, which calls nobody back
 * meanwhile. An interruption that meets no question is lost, so it is repeated.
 */
final class TimeLimit implements AutoCloseable {

    private static final long MILLIS_BETWEEN_INTERRUPTIONS = 10;

    private final Duration limit;
    private final Thread watch;
    private volatile long end;

    private TimeLimit(SQLiteConnection connection, Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
        this.watch = Thread.ofPlatform().daemon().name("sqlite-time-limit").unstarted(() -> watch(connection));
    }

    /** Starts to measure; the connection must stay open until this is closed. */
    static TimeLimit start(SQLiteConnection connection, Duration limit) {
        TimeLimit started = new TimeLimit(connection, limit);
        started.watch.start();
        return started;
    }

    Duration limit() {
        return limit;
    }

    void restart() {
        end = System.nanoTime() + limit.toNanos();
    }

    private void watch(SQLiteConnection connection) {
        try {
            while (true) {
                long left = end - System.nanoTime();
                if (left > 0) {
                    Thread.sleep(Duration.ofNanos(left));
                } else {
                    connection.getDatabase().interrupt();
                    Thread.sleep(MILLIS_BETWEEN_INTERRUPTIONS);
                }
            }
        } catch (InterruptedException | SQLException closed) {
            return;
        }
    }

    /** After this returns nothing is interrupted any more, so that the connection can be closed. */
    @Override
    public void close() {
        watch.interrupt();
        boolean interrupted = false;
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException once) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
