package org.scipion.jobs.worker;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.scipion.jobs.JobCancelledException;
import org.scipion.jobs.JobHandler;
import org.scipion.jobs.JobLedger;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job at work, from its start to its entry in the ledger. */
final class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final JobLedger ledger;
    private final Job job;
    private final JobLease lease;
    private final Pulse pulse;

    Work(JobLedger ledger, Job job, JobLease lease, Pulse pulse) {
        this.ledger = ledger;
        this.job = job;
        this.lease = lease;
        this.pulse = pulse;
    }

    /** Does it, unless the lease is gone. */
    void run(JobHandler handler) {
        if (ledger.start(lease)) {
            enter(attempt(() -> handler.run(job, pulse)));
        }
    }

    private BooleanSupplier attempt(Callable<String> work) {
        try {
            String result = work.call();
            return () -> ledger.succeed(lease, result);
        } catch (JobCancelledException e) {
            return () -> ledger.cancelled(lease);
        } catch (InterruptedException e) {
            pulse.lose();
            return () -> false;
        } catch (Exception e) {
            LOG.debug("Job {} failed", job.id(), e);
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return () -> ledger.fail(lease, reason);
        }
    }

    /** Tries again while the ledger does not answer, as long as the lease may be ours. */
    private void enter(BooleanSupplier end) {
        while (pulse.mayBeOurs()) {
            try {
                if (!end.getAsBoolean()) {
                    LOG.warn("Job {} was taken from this worker; what it did does not count", job.id());
                }
                return;
            } catch (RuntimeException e) {
                LOG.warn("The end of job {} could not be written down yet", job.id(), e);
                pause();
            }
        }
        LOG.warn("Job {} was lost before its end could be written down", job.id());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            pulse.lose();
            Thread.currentThread().interrupt();
        }
    }
}
