package org.scipion.bridge;

/** Reading took longer than allowed and was given up. */
public class ReadTimeoutException extends BridgeException {

    /** Says what, where and what to do. */
    public ReadTimeoutException(String message) {
        super(message);
    }

    /** As {@link #ReadTimeoutException(String)}, keeping the cause. */
    public ReadTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
