package org.scipion.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;

/**
 * The truth about jobs, kept where it cannot be lost. {@link org.scipion.model.JobState} tells which states follow
 * which. An implementation must serve many threads and many processes, and must let at most one caller win each change.
 */
public interface JobLedger {

    /** Records a request; a known kind and key give the job recorded before. */
    Job accept(JobRequest request);

    /** Notes that workers were told of an accepted job; does nothing to a job in any other state. */
    void markQueued(UUID id);

    /** Leases the job that waits longest in a queue to a worker. */
    Optional<Job> claim(String queue, String worker, Duration lease);

    /** Notes that the work of a leased job begins. False when the lease is no longer the valid one. */
    boolean start(JobLease lease);

    /** Renews a lease and notes the progress; empty when the lease is no longer the valid one. */
    Optional<Job> heartbeat(JobLease lease, JobProgress progress, Duration extension);

    /** Ends the job well with a JSON result. False when the lease is no longer the valid one. */
    boolean succeed(JobLease lease, String result);

    /** Ends the job badly. False when the lease is no longer the valid one. */
    boolean fail(JobLease lease, String reason);

    /** Ends the job because that was asked for. False when the lease is no longer the valid one. */
    boolean cancelled(JobLease lease);

    /** Deals with every lease that has ended; returns the jobs that wait again. */
    List<Job> recover();
}
