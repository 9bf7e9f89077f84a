package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;

class JobsTest extends StoreTestCase {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final JobRequest ONCE = JobRequest.once("measure", "files", "{\"depth\": 3}");

    private final Jobs jobs = store.jobs();

    @Test
    void goThroughTheirStatesToAGoodEnd() {
        Job accepted = jobs.accept(ONCE);
        assertThat(accepted.state()).isEqualTo(new JobState.Accepted());
        assertThat(accepted.request()).isEqualTo(ONCE);

        jobs.markQueued(accepted.id());
        assertThat(state(accepted)).isEqualTo(new JobState.Queued());

        JobLease lease = claim("one");
        assertThat(lease.until()).isEqualTo(clock.instant().plus(LEASE));
        assertThat(state(accepted)).isEqualTo(new JobState.Leased(lease));

        assertThat(jobs.start(lease)).isTrue();
        assertThat(state(accepted)).isEqualTo(new JobState.Running(lease, clock.instant(), JobProgress.NONE));

        assertThat(jobs.succeed(lease, "{\"bytes\": 7}")).isTrue();
        assertThat(state(accepted)).isEqualTo(new JobState.Succeeded(clock.instant(), "{\"bytes\": 7}"));
    }

    @Test
    void areToldByProjectOnceTheyChanged() {
        long apo = project("apo", user("ada")).id();
        Job about = jobs.accept(ONCE.about(apo));
        jobs.accept(ONCE);
        assertThat(jobs.changedIn(apo, about.updated())).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        jobs.requestCancel(about.id());

        assertThat(jobs.changedIn(apo, about.updated())).extracting(Job::id).containsExactly(about.id());
        assertThat(jobs.changedIn(apo, clock.instant())).isEmpty();
    }

    @Test
    void areListedByQueueUntilSomeoneHasSeenHowTheyEnded() {
        Job first = jobs.accept(ONCE);
        jobs.accept(JobRequest.once("measure", "other", "{}"));
        jobs.fail(claim("one"), "no such folder");
        clock.advance(Duration.ofSeconds(1));
        Job second = jobs.accept(ONCE);
        assertThat(jobs.listed("files", List.of("accepted", "failed"), false, 10))
                .extracting(listed -> listed.job().id())
                .containsExactly(second.id(), first.id());
        assertThat(jobs.listed("files", first.id()).orElseThrow().number())
                .isLessThan(jobs.listed("files", second.id()).orElseThrow().number());

        assertThat(jobs.acknowledge("files", List.of("failed", "succeeded"))).isEqualTo(1);
        assertThat(jobs.acknowledge("files", List.of("failed", "succeeded"))).isZero();
        assertThat(jobs.listed("files", List.of("failed"), false, 10)).isEmpty();
        assertThat(jobs.listed("files", List.of("failed"), true, 10)).hasSize(1);
    }

    @Test
    void areAcknowledgedOnlyOnceTheyHaveEnded() {
        Job job = jobs.accept(ONCE);
        assertThat(jobs.acknowledge("files", job.id())).isTrue();
        assertThat(jobs.listed("files", job.id()).orElseThrow().acknowledged()).isFalse();
        jobs.requestCancel(job.id());
        assertThat(jobs.acknowledge("files", job.id())).isTrue();
        assertThat(jobs.listed("files", job.id()).orElseThrow().acknowledged()).isTrue();
        assertThat(jobs.acknowledge("other", job.id())).isFalse();
        assertThat(jobs.listed("other", job.id())).isEmpty();
    }

    @Test
    void endOnce() {
        jobs.accept(ONCE);
        JobLease lease = claim("one");

        assertThat(jobs.fail(lease, "no such folder")).isTrue();
        assertThat(jobs.succeed(lease, "{}")).isFalse();
        assertThat(jobs.fail(lease, "again")).isFalse();
        assertThat(jobs.cancelled(lease)).isFalse();
        assertThat(jobs.start(lease)).isFalse();
        assertThat(jobs.heartbeat(lease, JobProgress.NONE, LEASE)).isEmpty();
        assertThat(state(lease.jobId())).isEqualTo(new JobState.Failed(clock.instant(), "no such folder"));
    }

    @Test
    void areTakenOldestFirstAndFromTheirQueueOnly() {
        Job first = jobs.accept(ONCE);
        clock.advance(Duration.ofSeconds(1));
        Job second = jobs.accept(ONCE);

        assertThat(jobs.claim("protocols", "one", LEASE)).isEmpty();
        assertThat(claim("one").jobId()).isEqualTo(first.id());
        assertThat(claim("two").jobId()).isEqualTo(second.id());
        assertThat(jobs.claim("files", "three", LEASE)).isEmpty();
    }

    @Test
    void areNeverGivenToTwoWorkers() throws Exception {
        int count = 40;
        for (int i = 0; i < count; i++) {
            jobs.accept(ONCE);
        }
        Set<UUID> taken = new HashSet<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            Callable<List<UUID>> worker = () -> takeAll(Thread.currentThread().getName());
            for (Future<List<UUID>> ids : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                ids.resultNow().forEach(id -> assertThat(taken.add(id)).isTrue());
            }
        }
        assertThat(taken).hasSize(count);
    }

    private List<UUID> takeAll(String worker) {
        List<UUID> ids = new java.util.ArrayList<>();
        Optional<Job> job = jobs.claim("files", worker, LEASE);
        while (job.isPresent()) {
            ids.add(job.get().id());
            job = jobs.claim("files", worker, LEASE);
        }
        return ids;
    }

    @Test
    void areLostWithTheirWorkerWhenTheyMayNotBeRepeated() {
        jobs.accept(ONCE);
        JobLease lease = claim("one");
        clock.advance(LEASE.plusMillis(1));

        assertThat(jobs.recover()).isEmpty();

        assertThat(state(lease.jobId()))
                .isInstanceOfSatisfying(
                        JobState.Lost.class, lost -> assertThat(lost.reason()).contains("one"));
        assertThat(jobs.succeed(lease, "{}")).isFalse();
    }

    @Test
    void waitAgainWhenTheyMayBeRepeatedAndOnlyTheNewLeaseCounts() {
        jobs.accept(ONCE.repeatable(2));
        JobLease lost = claim("one");
        jobs.start(lost);
        clock.advance(LEASE.plusMillis(1));

        assertThat(jobs.recover()).extracting(Job::id).containsExactly(lost.jobId());
        JobLease valid = claim("two");

        assertThat(valid.fence()).isGreaterThan(lost.fence());
        assertThat(jobs.heartbeat(lost, JobProgress.NONE, LEASE)).isEmpty();
        assertThat(jobs.succeed(lost, "{}")).isFalse();
        assertThat(jobs.succeed(valid, "{}")).isTrue();
    }

    @Test
    void areRepeatedNoMoreOftenThanAllowed() {
        Job job = jobs.accept(ONCE.repeatable(2));
        for (int attempt = 1; attempt <= 2; attempt++) {
            claim("one");
            clock.advance(LEASE.plusMillis(1));
            jobs.recover();
        }

        assertThat(state(job)).isInstanceOf(JobState.Lost.class);
    }

    @Test
    void stayLeasedToTheLastMoment() {
        jobs.accept(ONCE);
        JobLease lease = claim("one");
        clock.advance(LEASE);

        jobs.recover();

        assertThat(state(lease.jobId())).isEqualTo(new JobState.Leased(lease));
    }

    @Test
    void stayLeasedByHeartbeatsThatCarryProgress() {
        jobs.accept(ONCE);
        JobLease lease = claim("one");
        jobs.start(lease);
        var started = clock.instant();
        clock.advance(Duration.ofSeconds(20));
        JobProgress half = new JobProgress(0.5, "folder 5 of 10");

        Job beaten = jobs.heartbeat(lease, half, LEASE).orElseThrow();
        clock.advance(Duration.ofSeconds(20));
        jobs.recover();

        JobLease renewed = new JobLease(
                lease.jobId(), "one", lease.fence(), clock.instant().plusSeconds(10));
        assertThat(beaten.state()).isEqualTo(new JobState.Running(renewed, started, half));
        assertThat(state(lease.jobId())).isEqualTo(beaten.state());
        assertThat(jobs.succeed(lease, "{}")).isTrue();
    }

    @Test
    void areCancelledAtOnceWhileTheyWait() {
        Job job = jobs.accept(ONCE);

        assertThat(jobs.requestCancel(job.id()).orElseThrow().state())
                .isEqualTo(new JobState.Cancelled(clock.instant()));
        assertThat(jobs.claim("files", "one", LEASE)).isEmpty();
    }

    @Test
    void hearOfACancelWithTheNextHeartbeat() {
        Job job = jobs.accept(ONCE);
        JobLease lease = claim("one");

        assertThat(jobs.requestCancel(job.id()).orElseThrow().state()).isInstanceOf(JobState.Leased.class);
        assertThat(jobs.heartbeat(lease, JobProgress.NONE, LEASE).orElseThrow().cancelRequested())
                .isTrue();
        assertThat(jobs.cancelled(lease)).isTrue();
        assertThat(state(job)).isEqualTo(new JobState.Cancelled(clock.instant()));
    }

    @Test
    void areCancelledWhenTheirWorkerVanishesAfterACancel() {
        Job job = jobs.accept(ONCE.repeatable(5));
        claim("one");
        jobs.requestCancel(job.id());
        clock.advance(LEASE.plusMillis(1));

        assertThat(jobs.recover()).isEmpty();
        assertThat(state(job)).isInstanceOf(JobState.Cancelled.class);
    }

    @Test
    void ignoreACancelAfterTheirEnd() {
        Job job = jobs.accept(ONCE);
        jobs.succeed(claim("one"), "{}");

        assertThat(jobs.requestCancel(job.id()).orElseThrow().cancelRequested()).isFalse();
        assertThat(jobs.requestCancel(UUID.randomUUID())).isEmpty();
    }

    @Test
    void areAcceptedOncePerKeyAndKind() {
        Job job = jobs.accept(ONCE.keyed("a"));

        assertThat(jobs.accept(ONCE.keyed("a"))).isEqualTo(job);
        assertThat(jobs.accept(ONCE.keyed("b")).id()).isNotEqualTo(job.id());
        assertThat(jobs.accept(JobRequest.once("other", "files", "{}").keyed("a"))
                        .id())
                .isNotEqualTo(job.id());
        assertThat(jobs.accept(ONCE).id()).isNotEqualTo(jobs.accept(ONCE).id());
    }

    @Test
    void refusePayloadsThatAreNoObjectOrTooLong() {
        assertThatThrownBy(() -> jobs.accept(JobRequest.once("measure", "files", "[]")))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> jobs.accept(JobRequest.once("measure", "files", "{")))
                .isInstanceOf(RefusedValueException.class);
        assertThat(jobs.accept(JobRequest.once("measure", "files", payload(1 << 20))))
                .isNotNull();
        assertThatThrownBy(() -> jobs.accept(JobRequest.once("measure", "files", payload((1 << 20) + 1))))
                .isInstanceOf(RefusedValueException.class);
    }

    @Test
    void areListedNewestFirstUpToALimit() {
        Job first = jobs.accept(ONCE);
        clock.advance(Duration.ofSeconds(1));
        Job second = jobs.accept(ONCE);

        assertThat(jobs.newest(1)).containsExactly(second);
        assertThat(jobs.newest(1000)).containsExactly(second, first);
        assertThatThrownBy(() -> jobs.newest(0)).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> jobs.newest(1001)).isInstanceOf(RefusedValueException.class);
    }

    private static String payload(int length) {
        return "{\"x\":\"" + "y".repeat(length - 8) + "\"}";
    }

    private JobLease claim(String worker) {
        return ((JobState.Leased)
                        jobs.claim("files", worker, LEASE).orElseThrow().state())
                .lease();
    }

    private JobState state(Job job) {
        return state(job.id());
    }

    private JobState state(UUID id) {
        return jobs.find(id).orElseThrow().state();
    }
}
