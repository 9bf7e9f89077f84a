package org.scipion.bridge;

/** A worker ended before it answered; what it was asked for may be done or not. */
public class WorkerEndedException extends BridgeException {

    /** Says what, where and what to do. */
    public WorkerEndedException(String message) {
        super(message);
    }

    /** As {@link #WorkerEndedException(String)}, keeping the cause. */
    public WorkerEndedException(String message, Throwable cause) {
        super(message, cause);
    }
}
