package org.scipion.store;

/** The database does not answer, or not in time; trying again soon may work. */
public class UnavailableException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public UnavailableException(String message) {
        super(message);
    }

    /** As {@link #UnavailableException(String)}, keeping the cause. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
