package org.scipion.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;

/**
 * The truth about background work: what was asked for, who does it, how it ended. Safe for use by many threads and by
 * many processes on one database. {@link org.scipion.model.JobState} tells which states follow which.
 */
public interface Jobs {

    /** Changed jobs that are told at once. */
    int CHANGED_AT_ONCE = 100;

    /**
     * Records a request; inside {@link Store#inTransaction} together with its cause. A request whose kind and key are
     * known already gives the job recorded then.
     *
     * @throws MissingException if its project or person does not exist
     * @throws RefusedValueException if its payload is no JSON object or too long
     */
    Job accept(JobRequest request);

    /** Notes that workers were told of an accepted job; does nothing to a job in any other state. */
    void markQueued(UUID id);

    /** The job with this id. */
    Optional<Job> find(UUID id);

    /** The newest jobs, newest first. */
    List<Job> newest(int limit);

    /**
     * The newest jobs of a queue, newest first.
     *
     * @param states words of the states wanted, as {@link org.scipion.model.JobState#word} gives them
     * @param acknowledgedToo whether those that someone has acknowledged are wanted too
     * @param limit 1 to 1000
     */
    List<ListedJob> listed(String queue, Collection<String> states, boolean acknowledgedToo, int limit);

    /** The job of a queue with this id. */
    Optional<ListedJob> listed(String queue, UUID id);

    /** Notes that someone has seen how jobs of a queue in these final states ended; returns how many were not noted yet. */
    int acknowledge(String queue, Collection<String> finalStates);

    /** Notes that someone has seen how a job of a queue ended; does nothing to one that has not ended. False when there is none. */
    boolean acknowledge(String queue, UUID id);

    /** The jobs about a project that changed after a moment, at most {@value #CHANGED_AT_ONCE}, the one changed first first. */
    List<Job> changedIn(long projectId, Instant after);

    /** Leases the job that waits longest in a queue to a worker. Never gives one job to two workers. */
    Optional<Job> claim(String queue, String worker, Duration lease);

    /** Notes that the work of a leased job begins. False when the lease is no longer the valid one. */
    boolean start(JobLease lease);

    /**
     * Renews a lease and notes the progress.
     *
     * @return the job as it is now, with its new lease and whether it should stop; empty when the lease is no longer the
     *     valid one, so that the worker must drop the work
     */
    Optional<Job> heartbeat(JobLease lease, JobProgress progress, Duration extension);

    /** Ends the job well with a JSON result. False when the lease is no longer the valid one. */
    boolean succeed(JobLease lease, String result);

    /** Ends the job badly. False when the lease is no longer the valid one. */
    boolean fail(JobLease lease, String reason);

    /** Ends the job because that was asked for. False when the lease is no longer the valid one. */
    boolean cancelled(JobLease lease);

    /** Asks for a stop: at once when nobody works on it, else by the next heartbeat. Empty when there is no such job. */
    Optional<Job> requestCancel(UUID id);

    /** Deals with every lease that has ended: queued again, cancelled or lost. Returns the jobs that wait again. */
    List<Job> recover();
}
