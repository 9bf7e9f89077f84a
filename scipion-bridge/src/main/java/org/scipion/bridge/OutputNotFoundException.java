package org.scipion.bridge;

/** The run has no output of this name, or the output is no set. */
public class OutputNotFoundException extends MissingException {

    /** Says what, where and what to do. */
    public OutputNotFoundException(String message) {
        super(message);
    }

    /** As {@link #OutputNotFoundException(String)}, keeping the cause. */
    public OutputNotFoundException(String message, Throwable cause) {
        super(message, cause);
    }
}
