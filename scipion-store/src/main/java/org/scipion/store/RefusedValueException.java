package org.scipion.store;

/** A value is outside of what the database allows: too long, empty, or of no known kind. */
public class RefusedValueException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public RefusedValueException(String message) {
        super(message);
    }

    /** As {@link #RefusedValueException(String)}, keeping the cause. */
    public RefusedValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
