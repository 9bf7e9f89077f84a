package org.scipion.model;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A piece of background work and where it is in its life.
 *
 * @param id its name for clients
 * @param request what was asked for
 * @param state where it is now
 * @param attempts how often a worker took it
 * @param cancelRequested whether someone wants it to stop
 * @param created when it was accepted
 * @param updated the last change of its row
 */
public record Job(
        UUID id,
        JobRequest request,
        JobState state,
        int attempts,
        boolean cancelRequested,
        Instant created,
        Instant updated) {

    /** The project that it is about, if it is about one. */
    public OptionalLong projectId() {
        return request.projectId();
    }
}
