package org.scipion.bridge;

/** The set has no column of this name. */
public class ColumnNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public ColumnNotFoundException(String message) {
        super(message);
    }

    /** As {@link #ColumnNotFoundException(String)}, keeping the cause. */
    public ColumnNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
