package org.scipion.bridge;

/** The folder exists but holds no Scipion project that can be read. */
public class NotAProjectException extends BridgeException {

    /** Says what, where and what to do. */
    public NotAProjectException(String message) {
        super(message);
    }

    /** As {@link #NotAProjectException(String)}, keeping the cause. */
    public NotAProjectException(String message, Throwable cause) {
        super(message, cause);
    }
}
