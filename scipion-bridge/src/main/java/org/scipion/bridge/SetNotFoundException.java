package org.scipion.bridge;

/** The set's file does not exist, or holds no tables with this prefix. */
public class SetNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public SetNotFoundException(String message) {
        super(message);
    }

    /** As {@link #SetNotFoundException(String)}, keeping the cause. */
    public SetNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
