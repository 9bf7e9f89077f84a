package org.scipion.bridge;

/** A request asks for more than one call may give, or for something below zero. */
public class LimitExceededException extends BridgeException {

    /** Says what, where and what to do. */
    public LimitExceededException(String message) {
        super(message);
    }

    /** As {@link #LimitExceededException(String)}, keeping the cause. */
    public LimitExceededException(String message, Throwable cause) {
        super(message, cause);
    }
}
