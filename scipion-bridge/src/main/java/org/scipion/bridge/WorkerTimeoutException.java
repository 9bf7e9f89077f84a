package org.scipion.bridge;

/** A worker took longer than allowed and was killed; what it was asked for may be done or not. */
public class WorkerTimeoutException extends WorkerEndedException {

    /** Says what, where and what to do. */
    public WorkerTimeoutException(String message) {
        super(message);
    }

    /** As {@link #WorkerTimeoutException(String)}, keeping the cause. */
    public WorkerTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
