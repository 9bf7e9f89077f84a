package org.scipion.bridge;

/** A file of Scipion's is damaged or holds something else than it should. */
public class MalformedDataException extends BridgeException {

    /** Says what, where and what to do. */
    public MalformedDataException(String message) {
        super(message);
    }

    /** As {@link #MalformedDataException(String)}, keeping the cause. */
    public MalformedDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
