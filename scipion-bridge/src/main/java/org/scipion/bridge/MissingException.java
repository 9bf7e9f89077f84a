package org.scipion.bridge;

/** What was asked for does not exist; its children say what. */
public class MissingException extends BridgeException {

    /** Says what, where and what to do. */
    public MissingException(String message) {
        super(message);
    }

    /** As {@link #MissingException(String)}, keeping the cause. */
    public MissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
