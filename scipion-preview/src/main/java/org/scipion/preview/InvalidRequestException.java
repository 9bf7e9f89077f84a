package org.scipion.preview;

/** What was asked for makes no sense: an unknown name, or a value out of its range. */
public class InvalidRequestException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public InvalidRequestException(String message) {
        super(message);
    }

    /** As {@link #InvalidRequestException(String)}, keeping the cause. */
    public InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
