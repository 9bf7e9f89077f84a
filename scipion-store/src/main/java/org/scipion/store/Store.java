package org.scipion.store;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.scipion.store.session.Sessions;

/**
 * The database: accounts, projects, shares and jobs, each behind a door of its own. Safe for use by many threads; close
 * it when done. Every call may throw {@link UnavailableException} while the database does not answer; the connections
 * heal by themselves when it does again.
 */
public final class Store implements AutoCloseable {
    private final Sessions sessions;

    @SuppressWarnings("UnusedMethod")
    private Store(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Connects to a database and brings its tables up to date. Several processes may do so at once.
     *
     * @throws AccessRefusedException if user or password are refused
     * @throws UnavailableException if nothing answers at the address
     * @throws MigrationException if the tables could not be brought up to date
     */
    public static Store open(DatabaseConfiguration configuration) {
        return open(configuration, InstantSource.system());
    }

    /** As {@link #open(DatabaseConfiguration)}, with the clock that stamps rows and judges leases. */
    public static Store open(DatabaseConfiguration configuration, InstantSource clock) {
        return Pending.code(configuration.url() + clock);
    }

    /** The accounts. */
    public Users users() {
        return Pending.code();
    }

    /** The registered projects. */
    public Projects projects() {
        return Pending.code();
    }

    /** Who else may use a project. */
    public Shares shares() {
        return Pending.code();
    }

    /** Background work. */
    public Jobs jobs() {
        return Pending.code();
    }

    /**
     * Does all work on this store, called on this thread, in one transaction: all of it is kept when {@code work}
     * returns, nothing when it throws. A transaction inside a transaction belongs to the outer one.
     */
    public <T> T inTransaction(Supplier<T> work) {
        return sessions.inTransaction(work);
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws UnavailableException if there is none
     */
    public void ping() {
        sessions.ping();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        sessions.close();
    }
}
