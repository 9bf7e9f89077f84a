package org.scipion.server.jobs;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.scipion.jobs.Broker;
import org.scipion.jobs.JobQueue;
import org.scipion.jobs.JobWorker;
import org.scipion.jobs.WorkerConfiguration;
import org.scipion.server.projects.diskuse.MeasureDiskUse;
import org.scipion.store.Store;

/** The queue of this installation and the worker of this process. Safe for use by many threads; close it before the store. */
public final class BackgroundWork implements AutoCloseable {

    private static final int SLOTS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Broker broker;
    private final JobQueue queue;
    private final JobWorker upkeep;

    private BackgroundWork(Broker broker, JobQueue queue, JobWorker upkeep) {
        this.broker = broker;
        this.queue = queue;
        this.upkeep = upkeep;
    }

    /** Starts the worker. The broker is closed with it, and when it cannot be started. */
    public static BackgroundWork start(Store store, Broker broker, InstantSource clock) {
        try {
            return starting(store, broker, clock);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static BackgroundWork starting(Store store, Broker broker, InstantSource clock) {
        StoredLedger ledger = new StoredLedger(store.jobs());
        WorkerConfiguration worker = WorkerConfiguration.of(workerName(), MeasureDiskUse.QUEUE, SLOTS);
        return new BackgroundWork(
                broker,
                new JobQueue(ledger, broker),
                JobWorker.start(
                        worker,
                        ledger,
                        broker,
                        Map.of(MeasureDiskUse.KIND, new MeasureDiskUse(store.projects(), clock))));
    }

    /** Where work is handed in. */
    public JobQueue queue() {
        return queue;
    }

    /** Lets work end for a few seconds; what does not is left to be done again. */
    @Override
    public void close() {
        try (broker;
                upkeep) {
            upkeep.drain(PATIENCE);
        }
    }

    private static String workerName() {
        return MeasureDiskUse.QUEUE + "@" + ManagementFactory.getRuntimeMXBean().getName();
    }
}
