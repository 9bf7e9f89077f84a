package org.scipion.jobs;

/**
 * A connection to Redis, which wakes workers and nothing else: it may be flushed or away at any moment, and then workers
 * find their work in the {@link JobLedger}, only later. Safe for use by many threads; close it when done.
 */
public final class Broker implements AutoCloseable {
    private Broker() {}

    /**
     * Connects.
     *
     * @throws BrokerUnavailableException if nothing answers at the address
     * @throws BrokerAccessException if the password is refused
     */
    public static Broker connect(BrokerConfiguration configuration) {
        return Pending.code(configuration.toString());
    }

    /**
     * Asks Redis for a sign of life.
     *
     * @throws BrokerUnavailableException if there is none
     */
    public void ping() {
        Pending.<Object>code();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        Pending.<Object>code();
    }
}
