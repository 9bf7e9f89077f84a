package org.scipion.jobs;

import java.time.Duration;
import java.util.Map;
import org.scipion.jobs.queue.Alarm;
import org.scipion.jobs.worker.Dispatcher;

/**
 * Takes jobs of one queue and does them, until it is closed. Each job is started at least once and ended at most once:
 * a worker that lost its lease drops the work and cannot end the job.
 */
public final class JobWorker implements AutoCloseable {
    private final Dispatcher dispatcher;

    private JobWorker(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

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
        Alarm alarm = new Alarm(broker.connections(), configuration.queue(), configuration.name());
        return new JobWorker(new Dispatcher(configuration, ledger, alarm, handlers));
    }

    /** Takes no more jobs and waits for those at work; true when all ended in time. */
    public boolean drain(Duration patience) {
        try {
            return dispatcher.drain(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes no more jobs and interrupts those at work; jobs that it could not end are left to their leases. */
    @Override
    public void close() {
        try {
            dispatcher.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
