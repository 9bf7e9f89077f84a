package org.scipion.bridge;

/** The set has no item with this id. */
public class ItemNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public ItemNotFoundException(String message) {
        super(message);
    }

    /** As {@link #ItemNotFoundException(String)}, keeping the cause. */
    public ItemNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
