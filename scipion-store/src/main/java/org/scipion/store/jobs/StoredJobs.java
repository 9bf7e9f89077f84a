package org.scipion.store.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;
import org.scipion.store.Jobs;
import org.scipion.store.ListedJob;
import org.scipion.store.RefusedValueException;
import org.scipion.store.session.Sessions;

/** Background work in PostgreSQL. */
public final class StoredJobs implements Jobs {
    private static final int LONGEST_PAYLOAD = 1 << 20;
    private static final int LONGEST_REASON = 10_000;
    private static final int MOST_LISTED = 1000;

    private final Sessions sessions;
    private final InstantSource clock;

    /** Jobs of one database, stamped and judged by a clock. */
    public StoredJobs(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Job accept(JobRequest request) {
        requireLength("payload", request.payload());
        UUID id = UUID.randomUUID();
        return sessions.inTransaction(() -> read(mapper -> mapper.accept(
                        id,
                        request,
                        number(request.projectId()),
                        number(request.userId()),
                        request.idempotencyKey().orElse(null),
                        clock.instant()))
                .or(() -> acceptedBefore(request))
                .orElseThrow());
    }

    private Optional<Job> acceptedBefore(JobRequest request) {
        return read(mapper ->
                mapper.findByKey(request.kind(), request.idempotencyKey().orElseThrow()));
    }

    @Override
    public void markQueued(UUID id) {
        sessions.callHastily(JobMapper.class, mapper -> mapper.markQueued(id, clock.instant()));
    }

    @Override
    public Optional<Job> find(UUID id) {
        return read(mapper -> mapper.find(id));
    }

    @Override
    public List<Job> newest(int limit) {
        requireLimit(limit);
        return jobs(mapper -> mapper.newest(limit));
    }

    @Override
    public List<ListedJob> listed(String queue, Collection<String> states, boolean acknowledgedToo, int limit) {
        requireLimit(limit);
        return sessions
                .call(JobMapper.class, mapper -> mapper.listed(queue, joined(states), acknowledgedToo, limit))
                .stream()
                .map(JobRow::listed)
                .toList();
    }

    @Override
    public Optional<ListedJob> listed(String queue, UUID id) {
        return sessions.call(JobMapper.class, mapper -> Optional.ofNullable(mapper.listedOne(queue, id)))
                .map(JobRow::listed);
    }

    @Override
    public int acknowledge(String queue, Collection<String> finalStates) {
        return sessions.call(JobMapper.class, mapper -> mapper.acknowledgeAll(queue, joined(finalStates)));
    }

    @Override
    public boolean acknowledge(String queue, UUID id) {
        return sessions.call(JobMapper.class, mapper -> mapper.acknowledge(queue, id)) == 1;
    }

    private static String joined(Collection<String> states) {
        return String.join(",", states);
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new RefusedValueException("1 to " + MOST_LISTED + " jobs can be listed, not " + limit);
        }
    }

    @Override
    public List<Job> changedIn(long projectId, Instant after) {
        return jobs(mapper -> mapper.changedIn(projectId, after, CHANGED_AT_ONCE));
    }

    @Override
    public Optional<Job> claim(String queue, String worker, Duration lease) {
        Instant now = clock.instant();
        return read(mapper -> mapper.claim(queue, worker, now.plus(lease), now));
    }

    @Override
    public boolean start(JobLease lease) {
        return sessions.callHastily(JobMapper.class, mapper -> mapper.start(lease, clock.instant())) == 1;
    }

    @Override
    public Optional<Job> heartbeat(JobLease lease, JobProgress progress, Duration extension) {
        Instant now = clock.instant();
        return sessions.callHastily(
                        JobMapper.class,
                        mapper -> Optional.ofNullable(mapper.heartbeat(
                                lease, progress.fraction(), progress.step(), now.plus(extension), now)))
                .map(JobRow::job);
    }

    @Override
    public boolean succeed(JobLease lease, String result) {
        requireLength("result", result);
        return end(lease, "succeeded", result, null);
    }

    @Override
    public boolean fail(JobLease lease, String reason) {
        String text = reason.isBlank() ? "It did not say why." : reason;
        return end(lease, "failed", null, text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    }

    @Override
    public boolean cancelled(JobLease lease) {
        return end(lease, "cancelled", null, null);
    }

    private boolean end(JobLease lease, String state, @Nullable String result, @Nullable String reason) {
        return sessions.call(JobMapper.class, mapper -> mapper.end(lease, state, result, reason, clock.instant())) == 1;
    }

    @Override
    public Optional<Job> requestCancel(UUID id) {
        return read(mapper -> mapper.requestCancel(id, clock.instant())).or(() -> find(id));
    }

    @Override
    public List<Job> recover() {
        return jobs(mapper -> mapper.recover(clock.instant())).stream()
                .filter(job -> job.state() instanceof JobState.Queued)
                .toList();
    }

    private Optional<Job> read(Function<JobMapper, @Nullable JobRow> query) {
        return sessions.call(JobMapper.class, mapper -> Optional.ofNullable(query.apply(mapper)))
                .map(JobRow::job);
    }

    private List<Job> jobs(Function<JobMapper, List<JobRow>> query) {
        return sessions.call(JobMapper.class, query).stream().map(JobRow::job).toList();
    }

    private static void requireLength(String what, String text) {
        if (text.length() > LONGEST_PAYLOAD) {
            throw new RefusedValueException(
                    "The " + what + " of a job holds at most " + LONGEST_PAYLOAD + " characters, not " + text.length());
        }
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
