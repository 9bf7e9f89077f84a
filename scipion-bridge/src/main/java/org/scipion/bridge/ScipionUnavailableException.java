package org.scipion.bridge;

/** There is no Scipion that could act: none is installed, or it cannot be loaded. Reading works without. */
public class ScipionUnavailableException extends BridgeException {

    /** Says what, where and what to do. */
    public ScipionUnavailableException(String message) {
        super(message);
    }

    /** As {@link #ScipionUnavailableException(String)}, keeping the cause. */
    public ScipionUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
