package org.scipion.server.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.scipion.model.Job;
import org.scipion.store.Jobs;
import org.scipion.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the database for background work about one project that went on. */
final class TaskWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWatch.class);

    private final long project;
    private final Jobs jobs;
    private final EventLog log;
    private Instant seen;

    private final ScheduledFuture<?> looking;

    private TaskWatch(
            long project, Jobs jobs, Instant now, ScheduledExecutorService executor, Duration pause, EventLog log) {
        this.project = project;
        this.jobs = jobs;
        this.log = log;
        this.seen = now;
        this.looking =
                executor.scheduleWithFixedDelay(this::look, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins to look; what was before does not count. */
    static TaskWatch start(
            long project,
            Jobs jobs,
            InstantSource clock,
            ScheduledExecutorService executor,
            Duration pause,
            EventLog log) {
        return new TaskWatch(project, jobs, clock.instant(), executor, pause, log);
    }

    /** A failure must not end the looking: the executor drops what threw. */
    private void look() {
        try {
            for (Job job : jobs.changedIn(project, seen)) {
                seen = job.updated();
                EventViews.add(job, log);
            }
        } catch (StoreException e) {
            LOG.debug("The tasks of project {} cannot be asked for at the moment", project, e);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
