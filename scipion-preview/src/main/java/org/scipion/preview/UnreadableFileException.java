package org.scipion.preview;

/** The file is there but cannot be read: a folder, no permission, or a failing disk. */
public class UnreadableFileException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public UnreadableFileException(String message) {
        super(message);
    }

    /** As {@link #UnreadableFileException(String)}, keeping the cause. */
    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
