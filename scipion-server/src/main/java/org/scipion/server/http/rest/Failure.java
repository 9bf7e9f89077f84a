package org.scipion.server.http.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldError;

/**
 * An exception as the caller may know it.
 *
 * @param status HTTP status
 * @param detail text or object for the caller
 * @param errors fields that are wrong, often none
 * @param retryAfter how long to wait before asking again, null when that does not help
 */
record Failure(
        int status,
        Object detail,
        List<FieldError> errors,
        @Nullable Duration retryAfter) {

    Failure(int status, Object detail) {
        this(status, detail, List.of(), null);
    }

    Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(time -> Math.max(1, time.plusMillis(999).toSeconds()));
    }

    boolean isOurs() {
        return status >= 500 && status != 503;
    }
}
