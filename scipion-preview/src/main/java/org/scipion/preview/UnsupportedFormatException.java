package org.scipion.preview;

/** The format is known, but this variant of it is not read. */
public class UnsupportedFormatException extends PreviewException {

    /** Says what went wrong, with which file or value, and what to do. */
    public UnsupportedFormatException(String message) {
        super(message);
    }

    /** As {@link #UnsupportedFormatException(String)}, keeping the cause. */
    public UnsupportedFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
