package org.scipion.bridge;

/** A Scipion environment could not be set up. What was done so far stays and is used by the next try. */
public class BootstrapException extends BridgeException {

    /** Says what, where and what to do. */
    public BootstrapException(String message) {
        super(message);
    }

    /** As {@link #BootstrapException(String)}, keeping the cause. */
    public BootstrapException(String message, Throwable cause) {
        super(message, cause);
    }
}
