package org.scipion.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Background work that is asked for.
 *
 * @param kind what is to be done; names the handler
 * @param queue the queue whose workers may take it
 * @param payload what the handler needs, as a JSON object
 * @param maxAttempts how often it may be started: more than 1 only for work that may safely be done twice
 * @param projectId the project that it is about; the job goes when the project goes
 * @param userId who asked for it
 * @param idempotencyKey two requests of one kind with the same key are the same job
 */
public record JobRequest(
        String kind,
        String queue,
        String payload,
        int maxAttempts,
        OptionalLong projectId,
        OptionalLong userId,
        Optional<String> idempotencyKey) {

    /** Attempts that a request may ask for at most. */
    public static final int MOST_ATTEMPTS = 10;

    /** Refuses a number of attempts outside 1 to {@value #MOST_ATTEMPTS}. */
    public JobRequest {
        if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "A job may be started 1 to " + MOST_ATTEMPTS + " times, not " + maxAttempts);
        }
    }

    /** Work that is started once, about nothing and nobody in particular. */
    public static JobRequest once(String kind, String queue, String payload) {
        return new JobRequest(kind, queue, payload, 1, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    /** The same work, started again when its worker vanishes, up to {@code attempts} times in all. */
    public JobRequest repeatable(int attempts) {
        return new JobRequest(kind, queue, payload, attempts, projectId, userId, idempotencyKey);
    }

    /** The same work, about a project. */
    public JobRequest about(long project) {
        return new JobRequest(kind, queue, payload, maxAttempts, OptionalLong.of(project), userId, idempotencyKey);
    }

    /** The same work, asked for by a person. */
    public JobRequest by(long user) {
        return new JobRequest(kind, queue, payload, maxAttempts, projectId, OptionalLong.of(user), idempotencyKey);
    }

    /** The same work, to be accepted once however often it is asked for under this key. */
    public JobRequest keyed(String key) {
        return new JobRequest(kind, queue, payload, maxAttempts, projectId, userId, Optional.of(key));
    }
}
