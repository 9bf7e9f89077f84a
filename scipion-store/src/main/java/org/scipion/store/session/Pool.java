package org.scipion.store.session;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.scipion.store.DatabaseConfiguration;

/** Connections kept open. */
public final class Pool {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofMillis(1_500);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final String SOCKET_SECONDS = "30";
    private static final String CONNECT_SECONDS = "2";

    private Pool() {}

    /** A pool that does not know its database yet. */
    public static HikariDataSource unconnected() {
        HikariDataSource pool = new FailFastPool();
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setPoolName("scipion");
        pool.addDataSourceProperty("ApplicationName", "scipion");
        pool.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        pool.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    /** Tells a pool its database, once and before its first use, which fails at once when the database cannot be reached. */
    public static void setDatabase(HikariDataSource pool, DatabaseConfiguration configuration) {
        pool.setJdbcUrl(configuration.url());
        pool.setUsername(configuration.user());
        pool.setPassword(configuration.password());
        pool.setMaximumPoolSize(configuration.connections());
    }
}
