package org.scipion.bridge;

/** A request to Scipion is malformed: something needed is missing or has the wrong form. */
public class InvalidRequestException extends BridgeException {

    /** Says what, where and what to do. */
    public InvalidRequestException(String message) {
        super(message);
    }

    /** As {@link #InvalidRequestException(String)}, keeping the cause. */
    public InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
