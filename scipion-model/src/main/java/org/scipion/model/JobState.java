package org.scipion.model;

import java.time.Instant;
import java.util.Locale;

/**
 * Where a job is in its life.
 *
 * <pre>
 * accepted -&gt; queued -&gt; leased -&gt; running -&gt; succeeded | failed | cancelled | lost
 * </pre>
 *
 * A job is accepted when its row is committed and queued when workers were told; a worker may take it from either. A
 * lease that ends without a word from its worker makes the job queued again if it may be repeated, and lost if not. A
 * job that nobody has taken is cancelled at once; one at work is asked to stop and ends by itself. The last four states
 * are final, and each is entered at most once.
 */
public sealed interface JobState {

    /** Recorded; workers may not know of it yet. */
    record Accepted() implements JobState {}

    /** Workers were told of it. */
    record Queued() implements JobState {}

    /**
     * Taken by a worker that has not begun.
     *
     * @param lease the worker's claim
     */
    record Leased(JobLease lease) implements JobState {}

    /**
     * At work.
     *
     * @param lease the worker's claim
     * @param started when the work began
     * @param progress how far it is
     */
    record Running(JobLease lease, Instant started, JobProgress progress) implements JobState {}

    /**
     * Done.
     *
     * @param finished when
     * @param result what it gave, as JSON
     */
    record Succeeded(Instant finished, String result) implements JobState {}

    /**
     * Ended by an error.
     *
     * @param finished when
     * @param reason what went wrong, for people
     */
    record Failed(Instant finished, String reason) implements JobState {}

    /**
     * Ended because someone wanted it to.
     *
     * @param finished when
     */
    record Cancelled(Instant finished) implements JobState {}

    /**
     * Its worker vanished and it may not be repeated, or not again.
     *
     * @param finished when that was noticed
     * @param reason which worker it was
     */
    record Lost(Instant finished, String reason) implements JobState {}

    /** Its name in lower case: {@code accepted}, {@code queued} and so on. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of the four final states. */
    default boolean isFinal() {
        return this instanceof Succeeded || this instanceof Failed || this instanceof Cancelled || this instanceof Lost;
    }
}
