package org.scipion.store;

/** The database refuses user or password. */
public class AccessRefusedException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public AccessRefusedException(String message) {
        super(message);
    }

    /** As {@link #AccessRefusedException(String)}, keeping the cause. */
    public AccessRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
