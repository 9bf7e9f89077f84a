package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * The worker of a project is killed by the system, as the kernel does when memory runs out, in each method: before the worker
 * has begun, and at points that the plugin of the tests knows.
 */
@Tag("scipion")
class WorkerDeathTest {
    private static final ObjectNode NO_VALUES = ActingProject.values();

    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;
    private static ActingProject project;
    private static long finished;
    private static long dependent;

    @BeforeAll
    static void start() throws IOException {
        runtime = ScipionRuntime.start(
                ActingProject.homeWithPausingPlugin(home), RuntimeLimits.DEFAULT.withWorkers(2, 1));
        project = ActingProject.create(runtime, home, "fragile");
        finished = project.launchPause(0).id();
        project.await(finished, RunStatus.FINISHED);
        dependent = project.saveAfter(finished);
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    private static void killWorkerAt(String point) {
        try {
            Files.writeString(project.acting().folder().resolve("kill-worker"), point);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertWorkerWasKilled() {
        assertThat(project.acting().folder().resolve("kill-worker")).doesNotExist();
    }

    /** One method of the protocol, and what shows that it was done. */
    record Call(String method, Consumer<ActingProject> work) {
        @Override
        public String toString() {
            return method;
        }
    }

    /** Methods that only read, or that do the same when they are done twice. */
    static Stream<Call> repeatable() {
        RunTarget target = RunTarget.of(dependent);
        RunTarget fresh = RunTarget.of(ActingProject.PAUSE_CLASS);
        return Stream.of(
                new Call(
                        "form.load",
                        p -> assertThat(p.acting().forms().form(target).path("form"))
                                .isNotEmpty()),
                new Call(
                        "form.new",
                        p -> assertThat(p.acting().forms().form(fresh).path("form"))
                                .isNotEmpty()),
                new Call(
                        "form.validate",
                        p -> assertThat(p.acting()
                                        .forms()
                                        .validate(fresh, NO_VALUES)
                                        .errors())
                                .isEmpty()),
                new Call(
                        "form.conditions",
                        p -> assertThat(p.acting()
                                        .forms()
                                        .conditions(target, NO_VALUES)
                                        .path("errors"))
                                .isEmpty()),
                new Call(
                        "inputs.candidates",
                        p -> assertThat(p.acting().inputs().candidates(fresh, "input", NO_VALUES))
                                .isNotEmpty()),
                new Call("project.graph", p -> assertThat(p.acting().graph()).hasSizeGreaterThan(2)),
                new Call(
                        "project.refresh",
                        p -> assertThat(p.acting().refresh(List.of(finished))).isEmpty()),
                new Call(
                        "hosts.get",
                        p -> assertThat(p.acting().hosts().path("hosts")).isNotEmpty()),
                new Call(
                        "protocol.stop",
                        p -> assertThat(p.runs().stop(List.of(finished))).hasSize(1)),
                new Call("protocol.rename", p -> {
                    p.runs().rename(finished, "renamed", Optional.empty());
                    assertThat(p.run(finished).title()).isEqualTo("renamed");
                }),
                new Call(
                        "protocol.steps",
                        p -> assertThat(p.runs().steps(finished)).hasSize(2)),
                new Call("protocol.setStepStatus", p -> p.runs().markStep(finished, 2, true)),
                new Call(
                        "protocol.reset",
                        p -> assertThat(p.runs().reset(List.of(dependent))).hasSize(1)),
                new Call(
                        "workflow.subgraph",
                        p -> assertThat(p.acting().workflows().subgraph(finished))
                                .hasSize(2)),
                new Call(
                        "workflow.export",
                        p -> assertThat(p.acting()
                                        .workflows()
                                        .export(List.of(finished, dependent))
                                        .workflow())
                                .hasSize(2)),
                new Call(
                        "output.describe",
                        p -> assertThat(p.acting()
                                        .outputs()
                                        .describe(finished, "outputNumber")
                                        .path("className")
                                        .asText())
                                .isEqualTo("Integer")));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void isAskedAgain(Call call) throws Exception {
        int runs = project.reading().runs().size();
        killWorkerDuring(call.work());
        assertThat(project.reading().runs()).hasSize(runs);
        assertThat(project.status(finished)).isEqualTo(RunStatus.FINISHED);
    }

    /** Methods that would do harm when they were done twice. */
    static Stream<Call> harmful() {
        return Stream.of(
                new Call("protocol.duplicate", p -> p.runs().duplicate(List.of(finished))),
                new Call("protocol.delete", p -> p.runs().delete(List.of(dependent))),
                new Call(
                        "workflow.execute",
                        p -> p.acting()
                                .workflows()
                                .execute(finished, WorkflowAction.RESTART, WorkflowScope.DESCENDANTS)),
                new Call(
                        "workflow.import",
                        p -> p.acting().workflows().importWorkflow(new ObjectMapper().createArrayNode(), false)),
                new Call("output.delete", p -> p.acting().outputs().delete(finished, "outputNumber")));
    }

    /** The caller is told, and the files tell what was done. */
    @ParameterizedTest
    @MethodSource("harmful")
    void isNotAskedAgain(Call call) {
        List<List<Object>> before = whatPeopleSee();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> killWorkerDuring(call.work()))
                .withCauseInstanceOf(WorkerEndedException.class);
        assertThat(whatPeopleSee()).isEqualTo(before);
    }

    /** Without the times: a run that ended notes them once more a moment later. */
    private static List<List<Object>> whatPeopleSee() {
        return project.reading().runs().stream()
                .map(run -> List.<Object>of(
                        run.id(), run.label(), run.comment(), run.status(), run.error(), run.inputs(), run.outputs()))
                .toList();
    }

    /** The worker is stopped, gets the request, and is killed before it goes on. */
    private static void killWorkerDuring(Consumer<ActingProject> work) throws Exception {
        project.acting().graph();
        WorkerState worker = worker();
        signal("STOP", worker.processId());
        CompletableFuture<Void> call = CompletableFuture.runAsync(() -> work.accept(project));
        ActingProject.await(() -> worker().calls() > worker.calls(), () -> "the worker was asked for nothing");
        signal("KILL", worker.processId());
        call.get();
    }

    private static WorkerState worker() {
        return runtime.workers().stream()
                .filter(worker -> worker.project().equals(project.acting().folder()))
                .findFirst()
                .orElseThrow();
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "store"})
    void aNewRunIsStoredOnce(String point) {
        int runs = project.reading().runs().size();
        killWorkerAt(point);
        SavedRun saved = project.runs()
                .save(
                        RunTarget.of(ActingProject.PAUSE_CLASS),
                        ActingProject.values().put("seconds", 1));
        assertWorkerWasKilled();
        assertThat(project.reading().runs()).hasSize(runs + 1);
        assertThat(saved.created()).isTrue();
        assertThat(project.status(saved.id())).isEqualTo(RunStatus.SAVED);
        assertThat(project.reading().attributes(saved.id()).get("seconds").text())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "validate", "started"})
    void aRunIsLaunchedOnce(String point) {
        int runs = project.reading().runs().size();
        killWorkerAt(point);
        LaunchedRun launched = project.launchPause(0);
        assertWorkerWasKilled();
        Run run = project.await(launched.id(), ended -> ended.status().isTerminal());
        assertThat(run.status()).as(run.error()).isEqualTo(RunStatus.FINISHED);
        assertThat(project.starts(launched.id())).hasSize(1);
        assertThat(project.reading().runs()).hasSize(runs + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "stored"})
    void aRunThatWasStoredButNotStartedIsToldAndFails(String point) {
        int runs = project.reading().runs().size();
        killWorkerAt(point);
        assertThatExceptionOfType(LaunchInterruptedException.class)
                .isThrownBy(() -> project.launchPause(0))
                .satisfies(interrupted -> {
                    Run run = project.await(interrupted.runId(), RunStatus.FAILED);
                    assertThat(run.error()).isNotEmpty();
                    assertThat(project.starts(run.id())).isEmpty();
                    project.runs().continueRun(run.id());
                    project.await(run.id(), RunStatus.FINISHED);
                    assertThat(project.starts(run.id())).hasSize(1);
                });
        assertThat(project.reading().runs()).hasSize(runs + 1);
    }

    @Test
    void aKilledRunIsToldToHaveFailed() {
        long id = project.launchPause(600).id();
        project.await(id, run -> !project.starts(id).isEmpty());
        ProcessHandle.of(project.starts(id).getFirst()).orElseThrow().destroyForcibly();
        Run run = project.await(id, RunStatus.FAILED);
        assertThat(run.error()).contains("died or was killed");
    }

    @Test
    void aRunOutlivesItsRuntimeAndIsFoundByTheNext() {
        Path folder = home.resolve("projects").resolve("orphaned");
        long id = launchAndDie(folder);
        ActingProject orphaned = new ActingProject(runtime.project(folder), ScipionProject.open(folder));
        orphaned.await(id, RunStatus.FINISHED);
        assertThat(orphaned.starts(id)).hasSize(1);
        runtime.watch(folder);
        String asTheDesktopSees = "SELECT value FROM Objects WHERE name = '" + id + ".status'";
        ActingProject.await(
                () -> Sqlite.text(folder.resolve("project.sqlite"), asTheDesktopSees)
                        .equals("finished"),
                () -> "project.sqlite goes on saying launched");
    }

    private static long launchAndDie(Path folder) {
        try (ScipionRuntime first = ScipionRuntime.start(home, RuntimeLimits.DEFAULT.withWorkers(1, 0))) {
            long id = ActingProject.create(first, home, folder.getFileName().toString())
                    .launchPause(5)
                    .id();
            first.workers()
                    .forEach(worker -> ProcessHandle.of(worker.processId()).ifPresent(ProcessHandle::destroyForcibly));
            return id;
        }
    }
}
