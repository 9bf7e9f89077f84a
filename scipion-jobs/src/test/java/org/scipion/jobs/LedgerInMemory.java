package org.scipion.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;

/** A ledger that follows the contract, with a clock that the test moves and with waits for what happens in it. */
final class LedgerInMemory implements JobLedger {
    private final Map<UUID, Job> jobs = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long fence;
    private boolean away;

    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /** From now on every call fails, or none. */
    synchronized void away(boolean isAway) {
        away = isAway;
        notifyAll();
    }

    synchronized void requestCancel(UUID id) {
        change(id, job -> new Job(job.id(), job.request(), job.state(), job.attempts(), true, job.created(), now));
    }

    synchronized Job find(UUID id) {
        return jobs.get(id);
    }

    /** Waits until the job is in a state of this kind. */
    synchronized <S extends JobState> S await(UUID id, Class<S> kind) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!kind.isInstance(jobs.get(id).state())) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Job stayed " + jobs.get(id).state());
            }
            wait(1000);
        }
        return kind.cast(jobs.get(id).state());
    }

    @Override
    public synchronized Job accept(JobRequest request) {
        answer();
        Job job = new Job(UUID.randomUUID(), request, new JobState.Accepted(), 0, false, now, now);
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public synchronized void markQueued(UUID id) {
        answer();
        if (jobs.get(id).state() instanceof JobState.Accepted) {
            enter(id, new JobState.Queued());
        }
    }

    @Override
    public synchronized Optional<Job> claim(String queue, String worker, Duration lease) {
        answer();
        Optional<Job> waiting = jobs.values().stream()
                .filter(job -> job.request().queue().equals(queue))
                .filter(job -> job.state() instanceof JobState.Accepted || job.state() instanceof JobState.Queued)
                .findFirst();
        waiting.ifPresent(job -> change(
                job.id(),
                found -> new Job(
                        found.id(),
                        found.request(),
                        new JobState.Leased(new JobLease(found.id(), worker, ++fence, now.plus(lease))),
                        found.attempts() + 1,
                        found.cancelRequested(),
                        found.created(),
                        now)));
        return waiting.map(job -> jobs.get(job.id()));
    }

    @Override
    public synchronized boolean start(JobLease lease) {
        return end(lease, new JobState.Running(lease, now, JobProgress.NONE));
    }

    @Override
    public synchronized Optional<Job> heartbeat(JobLease lease, JobProgress progress, Duration extension) {
        JobLease renewed = new JobLease(lease.jobId(), lease.worker(), lease.fence(), now.plus(extension));
        return end(lease, new JobState.Running(renewed, now, progress))
                ? Optional.of(jobs.get(lease.jobId()))
                : Optional.empty();
    }

    @Override
    public synchronized boolean succeed(JobLease lease, String result) {
        return end(lease, new JobState.Succeeded(now, result));
    }

    @Override
    public synchronized boolean fail(JobLease lease, String reason) {
        return end(lease, new JobState.Failed(now, reason));
    }

    @Override
    public synchronized boolean cancelled(JobLease lease) {
        return end(lease, new JobState.Cancelled(now));
    }

    @Override
    public synchronized List<Job> recover() {
        answer();
        List<Job> again = new ArrayList<>();
        for (Job job : List.copyOf(jobs.values())) {
            lease(job).filter(lease -> lease.until().isBefore(now)).ifPresent(lease -> {
                boolean repeat = job.attempts() < job.request().maxAttempts();
                enter(job.id(), repeat ? new JobState.Queued() : new JobState.Lost(now, lease.worker()));
                if (repeat) {
                    again.add(jobs.get(job.id()));
                }
            });
        }
        return again;
    }

    private boolean end(JobLease lease, JobState next) {
        answer();
        boolean valid = lease(jobs.get(lease.jobId()))
                .filter(held -> held.fence() == lease.fence())
                .isPresent();
        if (valid) {
            enter(lease.jobId(), next);
        }
        return valid;
    }

    private static Optional<JobLease> lease(Job job) {
        return switch (job.state()) {
            case JobState.Leased leased -> Optional.of(leased.lease());
            case JobState.Running running -> Optional.of(running.lease());
            default -> Optional.empty();
        };
    }

    private void enter(UUID id, JobState next) {
        change(
                id,
                job -> new Job(
                        job.id(), job.request(), next, job.attempts(), job.cancelRequested(), job.created(), now));
    }

    private void change(UUID id, UnaryOperator<Job> change) {
        jobs.computeIfPresent(id, (same, job) -> change.apply(job));
        notifyAll();
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("The ledger is away");
        }
    }
}
