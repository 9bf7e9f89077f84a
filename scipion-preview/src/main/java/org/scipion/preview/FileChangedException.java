package org.scipion.preview;

/** The file shrank or was replaced while it was read; asking again may succeed. */
public class FileChangedException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public FileChangedException(String message) {
        super(message);
    }

    /** As {@link #FileChangedException(String)}, keeping the cause. */
    public FileChangedException(String message, Throwable cause) {
        super(message, cause);
    }
}
