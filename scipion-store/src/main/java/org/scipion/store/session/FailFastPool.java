package org.scipion.store.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;

/**
 * A pool that, while its database is away, lets one caller at a time wait for it and refuses the others at once: else each of them would be held up for
 * as long as a connection is waited for. Safe for use by many threads.
 */
final class FailFastPool extends HikariDataSource {

    private static final int WAITS_WHILE_EXHAUSTED = 6;

    private final Semaphore waiting = new Semaphore(1);
    private volatile boolean away;

    @Override
    public Connection getConnection() throws SQLException {
        if (!away) {
            return connection();
        }
        if (!waiting.tryAcquire()) {
            throw new SQLTransientConnectionException("The database is away", DatabaseError.CONNECTION_LOST);
        }
        try {
            return connection();
        } finally {
            waiting.release();
        }
    }

    /** A pool that is merely exhausted still has its connections; then waiting is worth it, for a while. */
    private Connection connection() throws SQLException {
        for (int wait = 1; ; wait++) {
            try {
                Connection connection = super.getConnection();
                away = false;
                return connection;
            } catch (SQLTransientConnectionException e) {
                away = getHikariPoolMXBean().getTotalConnections() == 0;
                if (away || wait == WAITS_WHILE_EXHAUSTED) {
                    throw e;
                }
            }
        }
    }
}
