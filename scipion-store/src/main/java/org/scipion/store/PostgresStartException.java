package org.scipion.store;

/** The embedded PostgreSQL could not be set up, started or stopped; its children say why. */
public class PostgresStartException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public PostgresStartException(String message) {
        super(message);
    }

    /** As {@link #PostgresStartException(String)}, keeping the cause. */
    public PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
