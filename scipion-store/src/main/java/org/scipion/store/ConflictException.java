package org.scipion.store;

/** A change clashes with what is already there; its children say with what. */
public class ConflictException extends StoreException {

    /** Says what went wrong, with which value, and what to do. */
    public ConflictException(String message) {
        super(message);
    }

    /** As {@link #ConflictException(String)}, keeping the cause. */
    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
