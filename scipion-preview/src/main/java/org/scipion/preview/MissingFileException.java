package org.scipion.preview;

/** There is no such file. */
public class MissingFileException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public MissingFileException(String message) {
        super(message);
    }

    /** As {@link #MissingFileException(String)}, keeping the cause. */
    public MissingFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
