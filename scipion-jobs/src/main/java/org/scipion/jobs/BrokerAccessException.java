package org.scipion.jobs;

/** Redis refuses the password. */
public class BrokerAccessException extends JobsException {

    /** Says what went wrong, with which value, and what to do. */
    public BrokerAccessException(String message) {
        super(message);
    }

    /** As {@link #BrokerAccessException(String)}, keeping the cause. */
    public BrokerAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
