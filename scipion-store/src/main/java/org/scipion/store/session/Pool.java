package org.scipion.store.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Duration;
import org.scipion.store.DatabaseConfiguration;

/** Connections kept open. */
public final class Pool {
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final String SOCKET_SECONDS = "30";
    private static final String CONNECT_SECONDS = "2";

    private Pool() {}

    /** Opens a pool; fails at once when the database cannot be reached. */
    public static HikariDataSource open(DatabaseConfiguration configuration) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(configuration.url());
        config.setUsername(configuration.user());
        config.setPassword(configuration.password());
        config.setMaximumPoolSize(configuration.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setPoolName("scipion");
        config.addDataSourceProperty("ApplicationName", "scipion");
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", SOCKET_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw DatabaseError.translate(e);
        }
    }
}
