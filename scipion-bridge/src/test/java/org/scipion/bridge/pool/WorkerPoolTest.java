package org.scipion.bridge.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.bridge.RuntimeBusyException;
import org.scipion.bridge.RuntimeLimits;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerTimeoutException;
import org.scipion.bridge.worker.ScriptedWorker;
import org.scipion.bridge.worker.Worker;
import org.scipion.bridge.worker.WorkerCommand;
import org.scipion.bridge.worker.WorkerListener;

/** Which process serves which project. */
class WorkerPoolTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final RuntimeLimits TWO_WORKERS = RuntimeLimits.DEFAULT.withWorkers(2, 0);
    private static final Path FIRST = Path.of("/projects/first");
    private static final Path SECOND = Path.of("/projects/second");
    private static final Path THIRD = Path.of("/projects/third");

    @TempDir
    private Path folder;

    private final AtomicInteger started = new AtomicInteger();
    private volatile String revision = "1";
    private WorkerCommand command;
    private WorkerPool pool;

    @BeforeEach
    void scriptWorkers() throws IOException {
        command = ScriptedWorker.command(folder, Map.of());
        use(TWO_WORKERS);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void use(RuntimeLimits limits) {
        pool = new WorkerPool(
                new WorkerSource() {
                    @Override
                    public Worker start() {
                        started.incrementAndGet();
                        return Worker.start(command, IGNORED);
                    }

                    @Override
                    public String revision() {
                        return revision;
                    }
                },
                limits);
    }

    private static final WorkerListener IGNORED = new WorkerListener() {
        @Override
        public void event(Worker worker, ObjectNode event) {}

        @Override
        public void ended(Worker worker) {}
    };

    private JsonNode call(Path project) {
        return call(project, "echo", LONG);
    }

    private JsonNode call(Path project, String method, Duration patience) {
        return pool.forProject(
                project,
                worker -> worker.call(
                        "project.open", JsonNodeFactory.instance.objectNode().put("path", project.toString()), LONG),
                worker -> worker.call(method, JsonNodeFactory.instance.objectNode(), patience));
    }

    private long processOf(Path project) {
        JsonNode answer = call(project);
        assertThat(answer.path("project").asText()).isEqualTo(project.toString());
        return answer.path("pid").asLong();
    }

    @Test
    void aProjectKeepsItsWorkerAndHasItAlone() {
        long first = processOf(FIRST);
        long second = processOf(SECOND);
        assertThat(first).isNotEqualTo(second);
        assertThat(processOf(FIRST)).isEqualTo(first);
        assertThat(processOf(SECOND)).isEqualTo(second);
        assertThat(pool.assigned()).containsOnlyKeys(FIRST, SECOND);
    }

    @Test
    void theProjectLongestUnusedGivesItsWorkerUp() {
        long first = processOf(FIRST);
        long second = processOf(SECOND);
        assertThat(processOf(FIRST)).isEqualTo(first);
        assertThat(processOf(THIRD)).isEqualTo(second);
        assertThat(pool.assigned()).containsOnlyKeys(FIRST, THIRD);
        assertThat(processOf(FIRST)).isEqualTo(first);
        assertThat(started).hasValue(2);
    }

    @Test
    void aSecondChangeOfAProjectWaitsForTheFirst() throws Exception {
        use(TWO_WORKERS.withPatience(Duration.ofMillis(100)));
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> pool.exclusively(FIRST, () -> {
            atWork.countDown();
            await(done);
            return 0;
        }));
        atWork.await();
        assertThatExceptionOfType(RuntimeBusyException.class)
                .isThrownBy(() -> call(FIRST))
                .withMessageContaining("first");
        done.countDown();
        change.get();
        assertThat(processOf(FIRST)).isPositive();
    }

    @Test
    void isBusyWhenEveryWorkerIs() throws InterruptedException, ExecutionException {
        use(RuntimeLimits.DEFAULT.withWorkers(1, 0).withPatience(Duration.ofMillis(100)));
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Integer> work = occupyUntil(done);
        assertThatExceptionOfType(RuntimeBusyException.class)
                .isThrownBy(() -> call(SECOND))
                .withMessageContaining("busy");
        done.countDown();
        assertThat(work.get()).isEqualTo(1);
        assertThat(processOf(SECOND)).isPositive();
    }

    @Test
    void aWaitingProjectGetsTheWorkerOfOneThatIsDone() throws Exception {
        use(RuntimeLimits.DEFAULT.withWorkers(1, 0));
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Integer> work = occupyUntil(done);
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> processOf(SECOND));
        done.countDown();
        assertThat(work.get()).isEqualTo(1);
        assertThat(waiting.get()).isPositive();
        assertThat(pool.assigned()).containsOnlyKeys(SECOND);
    }

    /** Keeps a worker at work for the first project; returns when it is. */
    private CompletableFuture<Integer> occupyUntil(CountDownLatch done) throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CompletableFuture<Integer> work =
                CompletableFuture.supplyAsync(() -> pool.forProject(FIRST, worker -> {}, worker -> {
                    atWork.countDown();
                    await(done);
                    return 1;
                }));
        atWork.await();
        return work;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSpareWorkerServesTheNextProject() {
        use(RuntimeLimits.DEFAULT.withWorkers(2, 1));
        long spare = pool.<Long>forNoProject(Worker::pid);
        assertThat(processOf(FIRST)).isEqualTo(spare);
    }

    @Test
    void aDeadWorkerIsReplaced() {
        long first = processOf(FIRST);
        assertThatExceptionOfType(WorkerEndedException.class).isThrownBy(() -> call(FIRST, "die", LONG));
        assertThat(processOf(FIRST)).isNotEqualTo(first);
    }

    @Test
    void aWorkerThatDiesBetweenCallsIsReplaced() {
        long first = processOf(FIRST);
        ProcessHandle worker = ProcessHandle.of(first).orElseThrow();
        worker.destroyForcibly();
        worker.onExit().join();
        assertThat(processOf(FIRST)).isNotEqualTo(first);
    }

    @Test
    void aHangingWorkerCostsOneCallAndNoMore() {
        long first = processOf(FIRST);
        assertThatExceptionOfType(WorkerTimeoutException.class)
                .isThrownBy(() -> call(FIRST, "hang", Duration.ofMillis(200)));
        assertThat(processOf(FIRST)).isNotEqualTo(first);
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aWorkerIsReplacedAfterItsLastCall() {
        use(TWO_WORKERS.withWorkerLife(4, Long.MAX_VALUE));
        long first = processOf(FIRST); // opening counts
        assertThat(processOf(FIRST)).isEqualTo(first);
        assertThat(processOf(FIRST)).isEqualTo(first);
        assertThat(processOf(FIRST)).isNotEqualTo(first);
    }

    @Test
    void aWorkerIsReplacedWhenItGrowsTooLarge() {
        use(TWO_WORKERS.withWorkerLife(1000, 1));
        assertThat(processOf(FIRST)).isNotEqualTo(processOf(FIRST));
    }

    @Test
    void workersAreReplacedWhenPluginsChange() {
        long first = processOf(FIRST);
        assertThat(processOf(FIRST)).isEqualTo(first);
        revision = "2";
        assertThat(processOf(FIRST)).isNotEqualTo(first);
    }

    @Test
    void aProjectThatCannotBeOpenedCostsNoWorker() {
        use(RuntimeLimits.DEFAULT.withWorkers(1, 0));
        long first = pool.<Long>forNoProject(Worker::pid);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> pool.forProject(
                        FIRST,
                        worker -> {
                            throw new IllegalStateException("no project");
                        },
                        Worker::pid));
        assertThat(processOf(SECOND)).isEqualTo(first);
        assertThat(started).hasValue(1);
    }

    @Test
    void aProjectThatIsReleasedLosesItsWorker() {
        long first = processOf(FIRST);
        pool.retire(FIRST);
        assertThat(pool.assigned()).isEmpty();
        assertThat(processOf(FIRST)).isNotEqualTo(first);
    }

    @Test
    void closingEndsEveryWorker() {
        long first = processOf(FIRST);
        long spare = pool.<Long>forNoProject(Worker::pid);
        pool.close();
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(ProcessHandle.of(spare).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
