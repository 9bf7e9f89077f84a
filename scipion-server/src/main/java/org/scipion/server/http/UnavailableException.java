package org.scipion.server.http;

import java.time.Duration;

/** A part of the installation that does not answer at the moment. */
public class UnavailableException extends RequestException implements Retryable {

    private final Duration retryAfter;

    /** Says which part, and when to come back. */
    public UnavailableException(String message, Duration retryAfter) {
        super(503, message);
        this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
        return retryAfter;
    }
}
