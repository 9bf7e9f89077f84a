package org.scipion.jobs.worker;

import java.time.Duration;
import java.util.Optional;
import org.scipion.jobs.JobContext;
import org.scipion.jobs.JobLedger;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The heartbeat of one job at work: progress out, wish to cancel in, and the lease kept. */
final class Pulse implements JobContext {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final JobLedger ledger;
    private final JobLease lease;
    private final Duration length;
    private final Thread worker;
    private volatile JobProgress progress = JobProgress.NONE;
    private volatile boolean cancelRequested;
    private volatile boolean lost;
    private volatile long renewed = System.nanoTime();

    /** The pulse of a job whose lease has this length, at work on this thread. */
    Pulse(JobLedger ledger, JobLease lease, Duration length, Thread worker) {
        this.ledger = ledger;
        this.lease = lease;
        this.length = length;
        this.worker = worker;
    }

    /** Renews the lease; interrupts the work once it is lost. */
    void beat() {
        long now = System.nanoTime();
        try {
            Optional<Job> job = ledger.heartbeat(lease, progress, length);
            if (job.isPresent()) {
                renewed = now;
                cancelRequested |= job.get().cancelRequested();
            } else {
                lose();
            }
        } catch (RuntimeException e) {
            LOG.warn("No heartbeat of job {}", lease.jobId(), e);
        }
        if (!mayBeOurs()) {
            worker.interrupt();
        }
    }

    /** Gives the job up. */
    void lose() {
        lost = true;
    }

    /** Whether nobody else can have the job yet. */
    boolean mayBeOurs() {
        return !lost && System.nanoTime() - renewed < length.toNanos();
    }

    @Override
    public void progress(double fraction, String step) {
        progress = new JobProgress(fraction, step);
    }

    @Override
    public boolean cancelRequested() {
        return cancelRequested;
    }
}
