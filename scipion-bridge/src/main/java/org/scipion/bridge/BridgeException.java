package org.scipion.bridge;

/** Root of everything that reading or driving Scipion refuses or fails at; its children say which. */
public class BridgeException extends RuntimeException {

    /** Says what went wrong, with which file or value, and what to do. */
    public BridgeException(String message) {
        super(message);
    }

    /** As {@link #BridgeException(String)}, keeping the cause. */
    public BridgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
