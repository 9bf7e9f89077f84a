package org.scipion.jobs;

/** Redis does not answer, or not in time; trying again soon may work. */
public class BrokerUnavailableException extends JobsException {

    /** Says what went wrong, with which value, and what to do. */
    public BrokerUnavailableException(String message) {
        super(message);
    }

    /** As {@link #BrokerUnavailableException(String)}, keeping the cause. */
    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
