package org.scipion.bridge;

/** A guard refuses the change: the run is active, other runs use it, or the folder is in use. */
public class ActionRefusedException extends BridgeException {

    /** Says what, where and what to do. */
    public ActionRefusedException(String message) {
        super(message);
    }

    /** As {@link #ActionRefusedException(String)}, keeping the cause. */
    public ActionRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
