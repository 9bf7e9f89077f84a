package org.scipion.preview;

/** The file is damaged or is not what its name or header says. */
public class MalformedFileException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public MalformedFileException(String message) {
        super(message);
    }

    /** As {@link #MalformedFileException(String)}, keeping the cause. */
    public MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
