package org.scipion.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scipion.model.Job;
import org.scipion.model.JobLease;
import org.scipion.model.JobProgress;
import org.scipion.model.JobRequest;
import org.scipion.model.JobState;

class JobWorkerTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final AtomicInteger QUEUES = new AtomicInteger();

    private final String queue = "queue-" + ProcessHandle.current().pid() + "-" + QUEUES.incrementAndGet();
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final List<JobWorker> workers = new ArrayList<>();
    private Broker broker;
    private JobQueue jobs;

    @BeforeEach
    void connect() {
        broker = Broker.connect(TestRedis.running());
        jobs = new JobQueue(ledger, broker);
    }

    @AfterEach
    void close() {
        workers.forEach(JobWorker::close);
        broker.close();
    }

    @Test
    void doesTheJobsThatWaited() throws Exception {
        Job job = jobs.submit(request("echo"));

        start("one", 1, HOUR, Map.of("echo", (asked, context) -> asked.request().payload()));

        assertThat(ledger.await(job.id(), JobState.Succeeded.class).result()).isEqualTo("{\"a\":1}");
    }

    @Test
    void isWokenByANewJob() throws Exception {
        start("one", 1, HOUR, Map.of("echo", (asked, context) -> "{}"));
        ledger.await(jobs.submit(request("echo")).id(), JobState.Succeeded.class);

        Job second = jobs.submit(request("echo"));

        ledger.await(second.id(), JobState.Succeeded.class);
    }

    @Test
    void isWokenAgainAfterRedisForgotEverything() throws Exception {
        start("one", 1, Duration.ofSeconds(1), Map.of("echo", (asked, context) -> "{}"));
        ledger.await(jobs.submit(request("echo")).id(), JobState.Succeeded.class);

        broker.connections().call(redis -> redis.flushall());

        ledger.await(jobs.submit(request("echo")).id(), JobState.Succeeded.class);
    }

    @Test
    void findsItsWorkInTheLedgerWhileRedisIsAwayAndAfterItIsBack() throws Exception {
        start("one", 1, Duration.ofMillis(200), Map.of("echo", (asked, context) -> "{}"));
        ledger.await(jobs.submit(request("echo")).id(), JobState.Succeeded.class);

        TestRedis.stop();
        Job meanwhile = jobs.submit(request("echo"));
        ledger.await(meanwhile.id(), JobState.Succeeded.class);
        TestRedis.running();

        ledger.await(jobs.submit(request("echo")).id(), JobState.Succeeded.class);
    }

    @Test
    void sharesTheWorkSoThatEachJobIsDoneOnce() throws Exception {
        Map<UUID, AtomicInteger> done = new ConcurrentHashMap<>();
        JobHandler count = (asked, context) -> {
            done.computeIfAbsent(asked.id(), id -> new AtomicInteger()).incrementAndGet();
            return "{}";
        };
        start("one", 2, HOUR, Map.of("count", count));
        start("two", 2, HOUR, Map.of("count", count));

        List<Job> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(jobs.submit(request("count")));
        }

        for (Job job : all) {
            ledger.await(job.id(), JobState.Succeeded.class);
        }
        assertThat(done).hasSize(100);
        assertThat(done.values()).allMatch(times -> times.get() == 1);
    }

    @Test
    void hasNoMoreJobsAtWorkThanSlots() throws Exception {
        CountDownLatch twoAtWork = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Job> all =
                List.of(jobs.submit(request("wait")), jobs.submit(request("wait")), jobs.submit(request("wait")));
        start("one", 2, SHORT, Map.of("wait", (asked, context) -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            twoAtWork.countDown();
            goOn.await();
            atWork.decrementAndGet();
            return "{}";
        }));

        twoAtWork.await();
        assertThat(ledger.find(all.get(2).id()).state()).isInstanceOf(JobState.Queued.class);
        goOn.countDown();

        for (Job job : all) {
            ledger.await(job.id(), JobState.Succeeded.class);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void saysWhyAJobFailed() throws Exception {
        Job job = jobs.submit(request("fail"));
        Job unknown = jobs.submit(request("unknown"));
        start("one", 1, HOUR, Map.of("fail", (asked, context) -> {
            throw new IllegalStateException("no such folder");
        }));

        assertThat(ledger.await(job.id(), JobState.Failed.class).reason()).isEqualTo("no such folder");
        assertThat(ledger.await(unknown.id(), JobState.Failed.class).reason()).contains("unknown");
    }

    @Test
    void writesProgressDownWithItsHeartbeat() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        Job job = jobs.submit(request("slow"));
        start("one", 1, HOUR, Map.of("slow", (asked, context) -> {
            context.progress(0.5, "half way");
            seen.await();
            return "{}";
        }));

        while (!(ledger.find(job.id()).state() instanceof JobState.Running running)
                || !running.progress().equals(new JobProgress(0.5, "half way"))) {
            Thread.onSpinWait();
        }
        seen.countDown();
        ledger.await(job.id(), JobState.Succeeded.class);
    }

    @Test
    void stopsAJobThatSomeoneWantsToStop() throws Exception {
        Job job = jobs.submit(request("slow"));
        start("one", 1, HOUR, Map.of("slow", (asked, context) -> {
            while (true) {
                context.stopIfCancelled();
                Thread.onSpinWait();
            }
        }));
        ledger.await(job.id(), JobState.Running.class);

        ledger.requestCancel(job.id());

        ledger.await(job.id(), JobState.Cancelled.class);
    }

    @Test
    void dropsAJobThatItLostAndCannotEndIt() throws Exception {
        SynchronousQueue<String> told = new SynchronousQueue<>();
        Job job = jobs.submit(request("slow"));
        start("one", 1, HOUR, Map.of("slow", (asked, context) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException lost) {
                told.put("interrupted");
            }
            return "\"too late\"";
        }));
        ledger.await(job.id(), JobState.Running.class);

        ledger.advance(HOUR);
        ledger.recover();

        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(ledger.find(job.id()).state()).isInstanceOf(JobState.Lost.class);
    }

    @Test
    void takesOverARepeatableJobOfAVanishedWorker() throws Exception {
        Job job = jobs.submit(request("echo").repeatable(2));
        JobLease lost = ((JobState.Leased) ledger.claim(queue, "gone", Duration.ofSeconds(30))
                        .orElseThrow()
                        .state())
                .lease();
        ledger.start(lost);
        ledger.advance(Duration.ofSeconds(31));

        start("two", 1, SHORT, Map.of("echo", (asked, context) -> "\"by two\""));

        assertThat(ledger.await(job.id(), JobState.Succeeded.class).result()).isEqualTo("\"by two\"");
        assertThat(ledger.succeed(lost, "\"by the vanished one\"")).isFalse();
    }

    @Test
    void writesTheEndDownOnceTheLedgerAnswersAgain() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        Job job = jobs.submit(request("work"));
        start("one", 1, SHORT, Map.of("work", (asked, context) -> {
            atWork.countDown();
            away.await();
            return "{}";
        }));
        atWork.await();

        ledger.away(true);
        away.countDown();
        ledger.away(false);

        ledger.await(job.id(), JobState.Succeeded.class);
    }

    @Test
    void finishesItsJobsWhenDrainedAndTakesNoMore() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Job job = jobs.submit(request("work"));
        JobWorker worker = start("one", 1, HOUR, Map.of("work", (asked, context) -> {
            atWork.countDown();
            goOn.await();
            return "{}";
        }));
        atWork.await();

        assertThat(worker.drain(Duration.ofMillis(10))).isFalse();
        goOn.countDown();
        ledger.await(job.id(), JobState.Succeeded.class);
        Job late = jobs.submit(request("work"));

        assertThat(worker.drain(Duration.ofSeconds(30))).isTrue();
        assertThat(ledger.find(late.id()).state()).isInstanceOf(JobState.Queued.class);
    }

    @Test
    void leavesAnInterruptedJobToItsLease() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        Job job = jobs.submit(request("work"));
        JobWorker worker = start("one", 1, HOUR, Map.of("work", (asked, context) -> {
            atWork.countDown();
            new CountDownLatch(1).await();
            return "{}";
        }));
        atWork.await();

        worker.close();

        assertThat(ledger.find(job.id()).state()).isInstanceOf(JobState.Running.class);
    }

    @Test
    void refusesImpossiblePaces() {
        assertThat(Set.of(1, 256)).allSatisfy(slots -> WorkerConfiguration.of("one", queue, slots));
        assertThatThrownBy(() -> WorkerConfiguration.of("one", queue, 0)).isInstanceOf(JobsException.class);
        assertThatThrownBy(() -> WorkerConfiguration.of("one", queue, 257)).isInstanceOf(JobsException.class);
        assertThatThrownBy(() ->
                        new WorkerConfiguration("one", queue, 1, Duration.ofSeconds(1), Duration.ofMillis(501), HOUR))
                .isInstanceOf(JobsException.class);
    }

    private JobRequest request(String kind) {
        return JobRequest.once(kind, queue, "{\"a\":1}");
    }

    private JobWorker start(String name, int slots, Duration poll, Map<String, JobHandler> handlers) {
        WorkerConfiguration configuration = new WorkerConfiguration(
                name + "@" + queue, queue, slots, Duration.ofSeconds(30), Duration.ofMillis(20), poll);
        JobWorker worker = JobWorker.start(configuration, ledger, broker, handlers);
        workers.add(worker);
        return worker;
    }
}
