package org.scipion.jobs;

/** The embedded Redis could not be set up, started or stopped. */
public class RedisStartException extends JobsException {

    /** Says what went wrong, with which value, and what to do. */
    public RedisStartException(String message) {
        super(message);
    }

    /** As {@link #RedisStartException(String)}, keeping the cause. */
    public RedisStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
