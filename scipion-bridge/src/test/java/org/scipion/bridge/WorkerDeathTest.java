package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * The worker of a project is killed by the system, as the kernel does when memory runs out, in the middle of each method.
 * Where exactly is told by the plugin of the tests.
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
        dependent = project.runs()
                .save(
                        RunTarget.of(ActingProject.PAUSE_CLASS),
                        ActingProject.values().put("input", finished + ".outputNumber"))
                .id();
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    /** A project that its worker has opened: what it knows of runs is then loaded anew by each method. */
    @BeforeEach
    void openProject() {
        project.acting().graph();
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

    /** Methods that only read, or that do the same when they are done twice. */
    static Stream<Map.Entry<String, Consumer<ActingProject>>> repeatable() {
        RunTarget target = RunTarget.of(dependent);
        RunTarget fresh = RunTarget.of(ActingProject.PAUSE_CLASS);
        Map<String, Consumer<ActingProject>> calls = new java.util.LinkedHashMap<>();
        calls.put("form.load", p -> assertThat(p.acting().forms().form(target).path("form")).isNotEmpty());
        calls.put("form.new", p -> assertThat(p.acting().forms().form(fresh).path("form")).isNotEmpty());
        calls.put("form.validate", p -> assertThat(p.acting().forms().validate(target, NO_VALUES).errors()).isEmpty());
        calls.put("form.conditions", p -> p.acting().forms().conditions(target, NO_VALUES));
        calls.put("inputs.candidates", p -> assertThat(
                        p.acting().inputs().candidates(fresh, "input", NO_VALUES))
                .isNotEmpty());
        calls.put("project.graph", p -> assertThat(p.acting().graph()).hasSizeGreaterThan(2));
        calls.put("project.refresh", p -> assertThat(p.acting().refresh(List.of(finished))).isEmpty());
        calls.put("protocol.stop", p -> assertThat(p.runs().stop(List.of(finished))).hasSize(1));
        calls.put("protocol.rename", p -> {
            p.runs().rename(finished, "renamed", Optional.empty());
            assertThat(p.run(finished).title()).isEqualTo("renamed");
        });
        calls.put("protocol.steps", p -> assertThat(p.runs().steps(finished)).hasSize(2));
        calls.put("protocol.setStepStatus", p -> p.runs().markStep(finished, 2, true));
        calls.put("protocol.reset", p -> assertThat(p.runs().reset(List.of(dependent))).hasSize(1));
        calls.put("workflow.subgraph", p -> assertThat(p.acting().workflows().subgraph(finished)).hasSize(2));
        calls.put("workflow.export", p -> assertThat(
                        p.acting().workflows().export(List.of(finished, dependent)).workflow())
                .hasSize(2));
        calls.put("output.describe", p -> assertThat(p.acting().outputs().describe(finished, "outputNumber").path("className").asText())
                .isEqualTo("Integer"));
        return calls.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void isAskedAgain(Map.Entry<String, Consumer<ActingProject>> method) {
        int runs = project.reading().runs().size();
        killWorkerAt("load");
        method.getValue().accept(project);
        assertWorkerWasKilled();
        assertThat(project.reading().runs()).hasSize(runs);
        assertThat(project.status(finished)).isEqualTo(RunStatus.FINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "store"})
    void aNewRunIsStoredOnce(String point) {
        int runs = project.reading().runs().size();
        killWorkerAt(point);
        SavedRun saved = project.runs()
                .save(RunTarget.of(ActingProject.PAUSE_CLASS), ActingProject.values().put("seconds", 1));
        assertWorkerWasKilled();
        assertThat(project.reading().runs()).hasSize(runs + 1);
        assertThat(saved.created()).isTrue();
        assertThat(project.status(saved.id())).isEqualTo(RunStatus.SAVED);
        assertThat(project.reading().attributes(saved.id()).get("seconds").text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "validate", "store", "started"})
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

    @Test
    void aRunThatWasStoredButNotStartedIsToldAndFails() {
        int runs = project.reading().runs().size();
        killWorkerAt("stored");
        assertThatExceptionOfType(LaunchInterruptedException.class)
                .isThrownBy(() -> project.launchPause(0))
                .satisfies(interrupted -> {
                    Run run = project.await(interrupted.runId(), RunStatus.FAILED);
                    assertThat(run.error()).contains("never started");
                    assertThat(project.starts(run.id())).isEmpty();
                    project.runs().continueRun(run.id());
                    project.await(run.id(), RunStatus.FINISHED);
                    assertThat(project.starts(run.id())).hasSize(1);
                });
        assertThat(project.reading().runs()).hasSize(runs + 1);
    }

    /** Not asked again, because that could do it twice: the caller is told, and the files tell what was done. */
    @Test
    void otherChangesAreNotRepeated() {
        List<Run> before = project.reading().runs();
        killWorkerAt("load");
        assertThatExceptionOfType(WorkerEndedException.class)
                .isThrownBy(() -> project.runs().duplicate(List.of(finished)));
        assertWorkerWasKilled();
        assertThat(project.reading().runs()).isEqualTo(before);
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
    void aRunOutlivesItsWorkerAndIsFoundByTheNextRuntime() throws IOException {
        try (ScipionRuntime first = ScipionRuntime.start(home, RuntimeLimits.DEFAULT.withWorkers(1, 0))) {
            ActingProject orphaned = ActingProject.create(first, home, "orphaned");
            long id = orphaned.launchPause(5).id();
            first.workers().forEach(worker -> ProcessHandle.of(worker.processId())
                    .ifPresent(ProcessHandle::destroyForcibly));
            first.close();
            orphaned.await(id, run -> run.status() == RunStatus.FINISHED);
            assertThat(orphaned.starts(id)).hasSize(1);
            String asDesktopSees = "SELECT value FROM Objects WHERE name = '" + id + ".status'";
            runtime.watch(orphaned.acting().folder());
            ActingProject.await(
                    () -> Sqlite.text(orphaned.acting().folder().resolve("project.sqlite"), asDesktopSees)
                            .equals("finished"),
                    () -> "project.sqlite goes on saying launched");
        }
    }
}
