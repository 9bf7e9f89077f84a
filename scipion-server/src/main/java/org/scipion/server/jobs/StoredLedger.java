package org.scipion.server.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scipion.jobs.JobLedger;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.store.Jobs;

/** The ledger of background work, kept in the database. */
record StoredLedger(Jobs jobs) implements JobLedger {

    @Override
    public Job accept(JobRequest request) {
        return jobs.accept(request);
    }

    @Override
    public void markQueued(UUID id) {
        jobs.markQueued(id);
    }

    @Override
    public Optional<Job> claim(String queue, String worker, Duration lease) {
        return jobs.claim(queue, worker, lease);
    }

    @Override
    public boolean start(JobLease lease) {
        return jobs.start(lease);
    }

    @Override
    public Optional<Job> heartbeat(JobLease lease, JobProgress progress, Duration extension) {
        return jobs.heartbeat(lease, progress, extension);
    }

    @Override
    public boolean succeed(JobLease lease, String result) {
        return jobs.succeed(lease, result);
    }

    @Override
    public boolean fail(JobLease lease, String reason) {
        return jobs.fail(lease, reason);
    }

    @Override
    public boolean cancelled(JobLease lease) {
        return jobs.cancelled(lease);
    }

    @Override
    public List<Job> recover() {
        return jobs.recover();
    }
}
