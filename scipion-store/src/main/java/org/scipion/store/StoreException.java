package org.scipion.store;

/** Root of everything that the store refuses or fails at; its children say which. */
public class StoreException extends RuntimeException {

    /** Says what went wrong, with which file or value, and what to do. */
    public StoreException(String message) {
        super(message);
    }

    /** As {@link #StoreException(String)}, keeping the cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
