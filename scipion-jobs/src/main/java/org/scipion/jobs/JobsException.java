package org.scipion.jobs;

/** Root of everything that background work refuses or fails at; its children say which. */
public class JobsException extends RuntimeException {

    /** Says what went wrong, with which file or value, and what to do. */
    public JobsException(String message) {
        super(message);
    }

    /** As {@link #JobsException(String)}, keeping the cause. */
    public JobsException(String message, Throwable cause) {
        super(message, cause);
    }
}
