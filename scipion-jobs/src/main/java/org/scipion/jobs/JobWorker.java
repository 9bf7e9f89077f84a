package org.scipion.jobs;

import java.time.Duration;
import java.util.Map;

/**
 * Takes jobs of one queue and does them, until it is closed. Each job is started at least once and ended at most once:
 * a worker that lost its lease drops the work and cannot end the job.
 */
public final class JobWorker implements AutoCloseable {
    private JobWorker() {}

    /**
     * Starts a worker.
     *
     * @param configuration its name, queue and pace
     * @param ledger where jobs are taken from and ended
     * @param broker what wakes it
     * @param handlers the work of each kind of job; a job of any other kind fails
     */
    public static JobWorker start(
            WorkerConfiguration configuration, JobLedger ledger, Broker broker, Map<String, JobHandler> handlers) {
        return Pending.code(configuration.name() + ledger + broker + handlers);
    }

    /** Takes no more jobs and waits for those at work; true when all ended in time. */
    public boolean drain(Duration patience) {
        return Pending.code(patience.toString());
    }

    /** Takes no more jobs and interrupts those at work; their leases end by themselves. */
    @Override
    public void close() {
        Pending.<Object>code();
    }
}
