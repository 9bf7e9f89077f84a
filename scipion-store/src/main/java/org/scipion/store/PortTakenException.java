package org.scipion.store;

/** Another program listens on the port asked for. */
public class PortTakenException extends PostgresStartException {

    /** Says what went wrong, with which value, and what to do. */
    public PortTakenException(String message) {
        super(message);
    }

    /** As {@link #PortTakenException(String)}, keeping the cause. */
    public PortTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
