package org.scipion.store;

/** There is no PostgreSQL program for this kind of machine in the distribution. */
public class UnsupportedPlatformException extends PostgresStartException {

    /** Says what went wrong, with which value, and what to do. */
    public UnsupportedPlatformException(String message) {
        super(message);
    }

    /** As {@link #UnsupportedPlatformException(String)}, keeping the cause. */
    public UnsupportedPlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
