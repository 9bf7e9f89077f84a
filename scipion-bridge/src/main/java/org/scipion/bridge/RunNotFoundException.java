package org.scipion.bridge;

/** The project has no run with this id. */
public class RunNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public RunNotFoundException(String message) {
        super(message);
    }

    /** As {@link #RunNotFoundException(String)}, keeping the cause. */
    public RunNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
