package org.scipion.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.scipion.jobs.Broker;
import org.scipion.jobs.JobHandler;
import org.scipion.jobs.JobQueue;
import org.scipion.jobs.JobWorker;
import org.scipion.jobs.WorkerConfiguration;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;
import org.scipion.server.TestServices;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.Jobs;
import org.scipion.store.Store;

/** The jobs of a real queue, beside what the contract says of each; every action is done to both and the answers are compared. */
final class ModelledJobs {

    private static final String QUEUE = "contract";
    private static final String KIND = "note";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final TestServices services;
    private final Broker broker;
    private final JobQueue queue;
    private final SteppingClock clock;
    private final List<ExpectedJob> expected = new ArrayList<>();
    private final List<JobLease> leases = new ArrayList<>();

    ModelledJobs(Store store, TestServices services, Broker broker, SteppingClock clock) {
        this.jobs = store.jobs();
        this.services = services;
        this.broker = broker;
        this.queue = new JobQueue(new StoredLedger(jobs), broker);
        this.clock = clock;
        forgetEarlierJobs();
    }

    private void forgetEarlierJobs() {
        DatabaseConfiguration database = services.database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("truncate jobs");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void submit(int attempts) {
        expected.add(new ExpectedJob(queue.submit(newRequest(attempts)), "queued"));
    }

    void recordOnly(int attempts) {
        expected.add(new ExpectedJob(jobs.accept(newRequest(attempts)), "accepted"));
    }

    private JobRequest newRequest(int attempts) {
        clock.advance(Duration.ofMillis(1));
        return JobRequest.once(KIND, QUEUE, "{}").repeatable(attempts).keyed("key-" + expected.size());
    }

    void submitAgain(int number) {
        chosen(expected, number).ifPresent(job -> {
            assertThat(queue.submit(job.request).id()).isEqualTo(job.id);
            announced(job);
        });
    }

    void announce(int number) {
        chosen(expected, number).ifPresent(job -> {
            queue.announce(jobs.find(job.id).orElseThrow());
            announced(job);
        });
    }

    private static void announced(ExpectedJob job) {
        job.state = job.state.equals("accepted") ? "queued" : job.state;
    }

    void take() {
        Optional<Job> taken = jobs.claim(QUEUE, "worker-" + leases.size(), LEASE);
        Optional<ExpectedJob> oldest = oldestWaiting();
        assertThat(taken.map(Job::id)).isEqualTo(oldest.map(job -> job.id));
        taken.ifPresent(job -> taken(oldest.orElseThrow(), ((JobState.Leased) job.state()).lease()));
    }

    private void taken(ExpectedJob job, JobLease lease) {
        assertThat(leases)
                .filteredOn(earlier -> earlier.jobId().equals(job.id))
                .allMatch(earlier -> earlier.fence() < lease.fence());
        job.take(lease.fence(), clock.instant().plus(LEASE));
        leases.add(lease);
    }

    void start(int number) {
        chosen(leases, number).ifPresent(lease -> {
            ExpectedJob job = of(lease);
            boolean valid = job.isHeldBy(lease) && job.state.equals("leased");
            assertThat(jobs.start(lease)).isEqualTo(valid);
            enterIf(valid, job, "running");
        });
    }

    void heartbeat(int number) {
        chosen(leases, number).ifPresent(lease -> {
            ExpectedJob job = of(lease);
            Optional<Job> answer = jobs.heartbeat(lease, JobProgress.NONE, LEASE);
            assertThat(answer.isPresent()).isEqualTo(job.isHeldBy(lease));
            answer.ifPresent(heard -> {
                assertThat(job.isHeardByHeartbeat(heard)).isTrue();
                job.extend(clock.instant().plus(LEASE));
            });
        });
    }

    void succeed(int number) {
        chosen(leases, number).ifPresent(lease -> end(lease, "succeeded", jobs.succeed(lease, "{}")));
    }

    void fail(int number) {
        chosen(leases, number).ifPresent(lease -> end(lease, "failed", jobs.fail(lease, "no such folder")));
    }

    void endAsCancelled(int number) {
        chosen(leases, number).ifPresent(lease -> end(lease, "cancelled", jobs.cancelled(lease)));
    }

    private void end(JobLease lease, String state, boolean accepted) {
        ExpectedJob job = of(lease);
        assertThat(accepted).isEqualTo(job.isHeldBy(lease));
        enterIf(accepted, job, state);
    }

    private static void enterIf(boolean valid, ExpectedJob job, String state) {
        job.state = valid ? state : job.state;
    }

    void requestCancel(int number) {
        chosen(expected, number).ifPresent(job -> {
            assertThat(jobs.requestCancel(job.id)).isPresent();
            job.requestCancel();
        });
    }

    void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    void recover() {
        List<ExpectedJob> again =
                expected.stream().filter(job -> job.recover(clock.instant())).toList();
        assertThat(jobs.recover())
                .extracting(Job::id)
                .containsExactlyInAnyOrderElementsOf(
                        again.stream().map(job -> job.id).toList());
    }

    /** Nobody's truth is lost with it. */
    void flushRedis() {
        RedisClient client = RedisClient.create(services.broker().url());
        try (var connection = client.connect()) {
            connection.sync().flushall();
        } finally {
            client.shutdown(Duration.ZERO, PATIENCE);
        }
    }

    /** A worker that has begun the oldest job is told to take no more: that one ends well, the others wait on. */
    void drainAWorker() {
        recover();
        Optional<ExpectedJob> oldest = oldestWaiting();
        CountDownLatch atWork = new CountDownLatch(oldest.isPresent() ? 1 : 0);
        CountDownLatch goOn = new CountDownLatch(1);
        try (JobWorker worker = worker((job, _) -> {
            taken(oldest.orElseThrow(), ((JobState.Leased) job.state()).lease());
            atWork.countDown();
            goOn.await();
            return "{}";
        })) {
            await(atWork);
            if (oldest.isPresent()) {
                assertThat(worker.drain(Duration.ofMillis(1))).isFalse();
            }
            goOn.countDown();
            assertThat(worker.drain(PATIENCE)).isTrue();
        }
        oldest.ifPresent(job -> job.state = "succeeded");
    }

    /** A worker that sleeps for an hour unless it is woken does a job that is submitted meanwhile, and all that wait before it. */
    void wakeAWorker() {
        recover();
        CountDownLatch allDone = new CountDownLatch(
                1 + (int) expected.stream().filter(ExpectedJob::waits).count());
        List<JobLease> used = new ArrayList<>();
        try (JobWorker worker = worker((job, _) -> {
            used.add(((JobState.Leased) job.state()).lease());
            allDone.countDown();
            return "{}";
        })) {
            submit(1);
            await(allDone);
            assertThat(worker.drain(PATIENCE)).isTrue();
        }
        for (JobLease lease : used) {
            assertThat(oldestWaiting().orElseThrow().id).isEqualTo(lease.jobId());
            taken(of(lease), lease);
            of(lease).state = "succeeded";
        }
    }

    private JobWorker worker(JobHandler handler) {
        WorkerConfiguration pace = new WorkerConfiguration(
                "real-" + leases.size(), QUEUE, 1, LEASE, Duration.ofSeconds(10), Duration.ofHours(1));
        return JobWorker.start(pace, new StoredLedger(jobs), broker, Map.of(KIND, handler));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares every row with what the contract says. */
    void check() {
        assertThat(jobs.newest(1000)).hasSameSizeAs(expected);
        for (ExpectedJob job : expected) {
            assertThat(job.difference(jobs.find(job.id).orElseThrow()))
                    .as("job %s", job.id)
                    .isEmpty();
        }
    }

    private Optional<ExpectedJob> oldestWaiting() {
        return expected.stream().filter(ExpectedJob::waits).findFirst();
    }

    private ExpectedJob of(JobLease lease) {
        return expected.stream()
                .filter(job -> job.id.equals(lease.jobId()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Optional<T> chosen(List<T> some, int number) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(number % some.size()));
    }
}
