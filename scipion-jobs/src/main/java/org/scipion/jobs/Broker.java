package org.scipion.jobs;

import org.scipion.jobs.queue.Connections;

/**
 * A connection to Redis, which wakes workers and nothing else: it may be flushed or away at any moment, and then workers
 * find their work in the {@link JobLedger}, only later. Safe for use by many threads; close it when done.
 */
public final class Broker implements AutoCloseable {
    private final Connections connections;

    private Broker(Connections connections) {
        this.connections = connections;
    }

    /**
     * Connects.
     *
     * @throws BrokerUnavailableException if nothing answers at the address
     * @throws BrokerAccessException if the password is refused
     */
    public static Broker connect(BrokerConfiguration configuration) {
        return new Broker(Connections.open(configuration.url()));
    }

    /**
     * Asks Redis for a sign of life.
     *
     * @throws BrokerUnavailableException if there is none
     */
    public void ping() {
        connections.call(redis -> redis.ping());
    }

    Connections connections() {
        return connections;
    }

    /** Closes all connections. */
    @Override
    public void close() {
        connections.close();
    }
}
