package org.scipion.server.http;

import java.time.Duration;

/** A refusal that does not last. */
public interface Retryable {

    /** How long to wait before asking again; sent as {@code Retry-After} in whole seconds. */
    Duration retryAfter();
}
