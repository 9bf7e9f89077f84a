package org.scipion.server.http;

import java.time.Duration;

/** A caller who asks more often than allowed. */
public class TooManyRequestsException extends RequestException implements Retryable {

    private final Duration retryAfter;

    /** Says what is limited, and when to come back. */
    public TooManyRequestsException(String message, Duration retryAfter) {
        super(429, message);
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
