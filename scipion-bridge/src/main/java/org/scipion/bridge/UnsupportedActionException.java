package org.scipion.bridge;

/** It cannot be done without a desktop, or with the plugins that are installed. */
public class UnsupportedActionException extends BridgeException {

    /** Says what, where and what to do. */
    public UnsupportedActionException(String message) {
        super(message);
    }

    /** As {@link #UnsupportedActionException(String)}, keeping the cause. */
    public UnsupportedActionException(String message, Throwable cause) {
        super(message, cause);
    }
}
