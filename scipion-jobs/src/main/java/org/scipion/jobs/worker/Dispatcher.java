package org.scipion.jobs.worker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.scipion.jobs.JobHandler;
import org.scipion.jobs.JobLedger;
import org.scipion.jobs.JobsException;
import org.scipion.jobs.WorkerConfiguration;
import org.scipion.jobs.queue.Alarm;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs while there is a free slot, and sleeps while there is no job. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final WorkerConfiguration configuration;
    private final JobLedger ledger;
    private final Alarm alarm;
    private final Map<String, JobHandler> handlers;
    private final Semaphore slots;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService pulses;
    private final Thread thread;
    private long recovered;

    /** Starts at once. */
    public Dispatcher(
            WorkerConfiguration configuration, JobLedger ledger, Alarm alarm, Map<String, JobHandler> handlers) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.alarm = alarm;
        this.handlers = Map.copyOf(handlers);
        this.slots = new Semaphore(configuration.slots());
        this.recovered = System.nanoTime() - configuration.poll().toNanos();
        this.pulses = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name(configuration.name() + " pulse")
                .factory());
        this.thread = Thread.ofPlatform().daemon().name(configuration.name()).start(this::dispatch);
    }

    private void dispatch() {
        try {
            while (!alarm.isClosed()) {
                if (slots.tryAcquire(configuration.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    fillSlot();
                }
                recover();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void fillSlot() throws InterruptedException {
        boolean filled = false;
        try {
            Optional<Job> job = claim();
            if (job.isPresent()) {
                work.execute(() -> perform(job.get()));
                filled = true;
            } else {
                alarm.sleep(configuration.poll());
            }
        } catch (RuntimeException e) {
            LOG.warn("Worker {} could not look for work", configuration.name(), e);
            alarm.pause(configuration.poll());
        } finally {
            if (!filled) {
                slots.release();
            }
        }
    }

    private Optional<Job> claim() {
        return alarm.isClosed()
                ? Optional.empty()
                : ledger.claim(configuration.queue(), configuration.name(), configuration.lease());
    }

    private void recover() {
        if (System.nanoTime() - recovered < configuration.poll().toNanos()) {
            return;
        }
        try {
            ledger.recover().forEach(job -> LOG.info("Job {} waits again after its worker vanished", job.id()));
            recovered = System.nanoTime();
        } catch (RuntimeException e) {
            LOG.warn("Worker {} could not look for lost jobs", configuration.name(), e);
        }
    }

    private void perform(Job job) {
        JobLease lease = ((JobState.Leased) job.state()).lease();
        Pulse pulse = new Pulse(ledger, lease, configuration.lease(), Thread.currentThread());
        long interval = configuration.heartbeat().toMillis();
        ScheduledFuture<?> beats = pulses.scheduleAtFixedRate(pulse::beat, interval, interval, TimeUnit.MILLISECONDS);
        try {
            new Work(ledger, job, lease, pulse)
                    .run(handlers.getOrDefault(job.request().kind(), Dispatcher::refuse));
        } catch (RuntimeException e) {
            LOG.warn("Job {} could not be worked on", job.id(), e);
        } finally {
            beats.cancel(false);
            slots.release();
        }
    }

    private static String refuse(Job job, Object context) {
        throw new JobsException(
                "No worker here can do jobs of kind " + job.request().kind());
    }

    /** Takes no more jobs and waits for those at work; true when all ended in time. */
    public boolean drain(Duration patience) throws InterruptedException {
        alarm.close();
        if (!thread.join(patience)) {
            return false;
        }
        if (!slots.tryAcquire(configuration.slots(), patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        slots.release(configuration.slots());
        return true;
    }

    /** Takes no more jobs and interrupts those at work. */
    public void stop() throws InterruptedException {
        alarm.close();
        if (!thread.join(GLANCE)) {
            thread.interrupt();
        }
        work.shutdownNow();
        if (!work.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Jobs of worker {} go on although they were told to stop", configuration.name());
        }
        pulses.shutdownNow();
    }
}
