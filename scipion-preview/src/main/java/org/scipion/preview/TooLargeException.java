package org.scipion.preview;

/** A limit of {@link Limits} would be passed. */
public class TooLargeException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public TooLargeException(String message) {
        super(message);
    }

    /** As {@link #TooLargeException(String)}, keeping the cause. */
    public TooLargeException(String message, Throwable cause) {
        super(message, cause);
    }
}
