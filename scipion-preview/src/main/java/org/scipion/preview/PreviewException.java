package org.scipion.preview;

/** Root of everything that this module refuses or fails at; its children say which. */
public class PreviewException extends RuntimeException {

    /** Says what went wrong, with which file or value, and what to do. */
    public PreviewException(String message) {
        super(message);
    }

    /** As {@link #PreviewException(String)}, keeping the cause. */
    public PreviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
