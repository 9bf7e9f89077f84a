package org.scipion.jobs;

/** Thrown by a handler, mostly through its context, to end a job that someone wants to stop. */
public class JobCancelledException extends JobsException {

    /** Says what went wrong, with which value, and what to do. */
    public JobCancelledException(String message) {
        super(message);
    }

    /** As {@link #JobCancelledException(String)}, keeping the cause. */
    public JobCancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
