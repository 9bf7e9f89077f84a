package org.scipion.server.jobs;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scipion.jobs.Broker;
import org.scipion.jobs.JobHandler;
import org.scipion.jobs.JobQueue;
import org.scipion.jobs.JobWorker;
import org.scipion.jobs.WorkerConfiguration;
import org.scipion.store.Store;

/** The queues of this installation and the workers of this process. Safe for use by many threads; close it before the store. */
public final class BackgroundWork implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Broker broker;
    private final JobQueue queue;
    private final List<JobWorker> workers;

    private BackgroundWork(Broker broker, JobQueue queue, List<JobWorker> workers) {
        this.broker = broker;
        this.queue = queue;
        this.workers = workers;
    }

    /**
     * A queue and who serves it.
     *
     * @param name its name
     * @param slots jobs at work at once in one process
     * @param handlers the work of each kind of job
     */
    public record Served(String name, int slots, Map<String, JobHandler> handlers) {}

    /** Starts a worker for each queue. The broker is closed with them, and when one cannot be started. */
    public static BackgroundWork start(Store store, Broker broker, List<Served> queues) {
        StoredLedger ledger = new StoredLedger(store.jobs());
        List<JobWorker> workers = new ArrayList<>();
        BackgroundWork work = new BackgroundWork(broker, new JobQueue(ledger, broker), workers);
        try {
            queues.forEach(queue -> workers.add(worker(queue, ledger, broker)));
            return work;
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    private static JobWorker worker(Served queue, StoredLedger ledger, Broker broker) {
        String name = queue.name() + "@" + ManagementFactory.getRuntimeMXBean().getName();
        return JobWorker.start(
                WorkerConfiguration.of(name, queue.name(), queue.slots()), ledger, broker, queue.handlers());
    }

    /** Where work is handed in. */
    public JobQueue queue() {
        return queue;
    }

    /** Lets work end for a few seconds; what does not is left to be done again. */
    @Override
    public void close() {
        try (broker) {
            workers.parallelStream().forEach(BackgroundWork::end);
        }
    }

    private static void end(JobWorker worker) {
        try (worker) {
            worker.drain(PATIENCE);
        }
    }
}
