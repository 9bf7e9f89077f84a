package org.scipion.store;

/** What a change refers to does not exist (any more). */
public class MissingException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public MissingException(String message) {
        super(message);
    }

    /** As {@link #MissingException(String)}, keeping the cause. */
    public MissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
