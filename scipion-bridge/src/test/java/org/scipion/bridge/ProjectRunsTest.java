package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/** Runs from their forms to their outputs, done by the real Scipion and read by the native reader. */
@Tag("scipion")
class ProjectRunsTest {
    @TempDir
    private static Path home;

    private static ScipionRuntime runtime;

    private ActingProject project;

    @BeforeAll
    static void start() throws IOException {
        runtime = ScipionRuntime.start(
                ActingProject.homeWithPausingPlugin(home), RuntimeLimits.DEFAULT.withWorkers(1, 0));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @BeforeEach
    void createProject(TestInfo test) {
        project = ActingProject.create(
                runtime, home, test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void importsVolumes() throws IOException {
        Path map = ActingProject.map(home.resolve("data/ball.mrc"), 16);
        ObjectNode values = ActingProject.values()
                .put("filesPath", map.getParent().toString())
                .put("filesPattern", "*.mrc")
                .put("samplingRate", "1.5")
                .put("runName", "my maps");
        LaunchedRun launched = project.runs().launch(RunTarget.of("ProtImportVolumes"), values, LaunchMode.LAUNCH);
        assertThat(launched.created()).isTrue();
        Run run = project.await(launched.id(), RunStatus.FINISHED, RunStatus.FAILED);
        assertThat(run.status()).as(run.error()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.title()).isEqualTo("my maps");
        assertThat(run.outputs()).singleElement().satisfies(output -> {
            assertThat(output.name()).isEqualTo("outputVolume");
            assertThat(output.info()).contains("16 x 16 x 16").contains("1.50");
        });
        assertThat(project.acting()
                        .outputs()
                        .describe(run.id(), "outputVolume")
                        .path("samplingRate")
                        .asDouble())
                .isEqualTo(1.5);
    }

    @Test
    void tellsWhyARunFailed() {
        ObjectNode values = ActingProject.values().put("failure", "the detector was off");
        LaunchedRun launched =
                project.runs().launch(RunTarget.of(ActingProject.PAUSE_CLASS), values, LaunchMode.LAUNCH);
        Run run = project.await(launched.id(), RunStatus.FAILED, RunStatus.FINISHED);
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.error()).contains("the detector was off");
    }

    @Test
    void refusesBadValuesAndStoresNothing() {
        int before = project.reading().runs().size();
        ObjectNode values = ActingProject.values().put("filesPath", "").put("samplingRate", "one");
        assertThatExceptionOfType(InvalidParametersException.class)
                .isThrownBy(() -> project.runs().launch(RunTarget.of("ProtImportVolumes"), values, LaunchMode.LAUNCH))
                .satisfies(refused -> assertThat(refused.errors()).isNotEmpty());
        assertThat(project.reading().runs()).hasSize(before);
    }

    @Test
    void savesBadValuesAndTellsWhatIsWrong() {
        SavedRun saved = project.runs()
                .save(
                        RunTarget.of(ActingProject.PAUSE_CLASS),
                        ActingProject.values().put("seconds", "soon"));
        assertThat(saved.created()).isTrue();
        assertThat(saved.errors()).isNotEmpty();
        assertThat(project.status(saved.id())).isEqualTo(RunStatus.SAVED);
    }

    @Test
    void stopsARunAndContinuesIt() {
        long id = project.launchPause(600).id();
        project.await(id, run -> !project.starts(id).isEmpty());
        long process = project.starts(id).getFirst();
        assertThat(project.runs().stop(List.of(id))).singleElement().satisfies(change -> {
            assertThat(change.changed()).isTrue();
            assertThat(change.status()).isEqualTo(RunStatus.ABORTED);
        });
        assertThat(project.status(id)).isEqualTo(RunStatus.ABORTED);
        assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
        project.runs().launch(RunTarget.of(id), ActingProject.values().put("seconds", 0), LaunchMode.LAUNCH);
        project.await(id, RunStatus.FINISHED);
        assertThat(project.starts(id)).hasSize(2);
    }

    @Test
    void leavesARunThatEndedAloneWhenItIsToStop() {
        long id = project.launchPause(0).id();
        project.await(id, RunStatus.FINISHED);
        assertThat(project.runs().stop(List.of(id)))
                .singleElement()
                .satisfies(change -> assertThat(change.changed()).isFalse());
        assertThat(project.status(id)).isEqualTo(RunStatus.FINISHED);
    }

    @Test
    void continuesWithoutRepeatingButRestartsAnew() {
        long id = project.launchPause(0).id();
        Run first = project.await(id, RunStatus.FINISHED);
        project.runs().continueRun(id);
        project.await(
                id, run -> run.status() == RunStatus.FINISHED && !run.times().equals(first.times()));
        assertThat(project.starts(id)).as("the finished step was skipped").hasSize(1);
        long process = project.starts(id).getFirst();
        project.runs().restart(id);
        project.await(
                id,
                run -> run.status() == RunStatus.FINISHED && !project.starts(id).contains(process));
        assertThat(project.starts(id)).as("the folder was emptied").hasSize(1);
    }

    @Test
    void schedulesARunAfterItsPrerequisite() {
        long first = project.launchPause(3).id();
        ObjectNode values = ActingProject.values();
        values.putArray("_prerequisites").add(Long.toString(first));
        long second = project.runs()
                .launch(RunTarget.of(ActingProject.PAUSE_CLASS), values, LaunchMode.SCHEDULE)
                .id();
        assertThat(project.status(second)).isEqualTo(RunStatus.SCHEDULED);
        Run after = project.await(second, RunStatus.FINISHED, RunStatus.FAILED);
        assertThat(after.status()).as(after.error()).isEqualTo(RunStatus.FINISHED);
        assertThat(after.times().started().orElseThrow())
                .isAfterOrEqualTo(project.run(first).times().ended().orElseThrow());
    }

    @Test
    void copiesNamesAndDeletes() {
        long first = project.savePause(0);
        long second = project.runs()
                .save(
                        RunTarget.of(ActingProject.PAUSE_CLASS),
                        ActingProject.values().put("input", first + ".outputNumber"))
                .id();
        List<CopiedRun> copies = project.runs().duplicate(List.of(first, second));
        assertThat(copies).hasSize(2);
        long copyOfSecond = copies.get(1).newId();
        assertThat(project.run(copyOfSecond).inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.toString())
                        .contains(Long.toString(copies.getFirst().newId())));
        project.runs().rename(first, "named", Optional.of("with a comment"));
        assertThat(project.run(first).title()).isEqualTo("named");
        assertThat(project.run(first).comment()).isEqualTo("with a comment");
        project.runs().delete(List.of(copyOfSecond));
        assertThat(project.reading().run(copyOfSecond)).isEmpty();
    }

    @Test
    void deletesNothingThatOthersUse() {
        long first = project.launchPause(0).id();
        project.await(first, RunStatus.FINISHED);
        long second = project.launchAfter(first);
        project.await(second, RunStatus.FINISHED);
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> project.runs().delete(List.of(first)));
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> project.runs().restart(first));
        assertThat(project.reading().folderOf(first)).isDirectory();
        project.runs().delete(List.of(first, second));
        assertThat(project.reading().runs()).isEmpty();
        assertThat(Files.exists(home.resolve("projects/deletesNothingThatOthersUse/Runs/000002_ProtPause")))
                .isFalse();
    }

    @Test
    void deletesNothingThatRuns() {
        long id = project.launchPause(600).id();
        project.await(id, RunStatus.RUNNING);
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> project.runs().delete(List.of(id)));
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> project.runs().continueRun(id));
        project.runs().stop(List.of(id));
    }

    @Test
    void marksSteps() {
        long id = project.launchPause(0).id();
        project.await(id, RunStatus.FINISHED);
        assertThat(project.runs().steps(id)).hasSize(2);
        project.runs().markStep(id, 2, false);
        assertThat(project.reading().steps(id).get(1).status()).isEqualTo(RunStatus.NEW);
    }

    @Test
    void offersOutputsThatFitAnInput() {
        long id = project.launchPause(7).id();
        assertThat(project.acting()
                        .inputs()
                        .candidates(RunTarget.of(ActingProject.PAUSE_CLASS), "input", ActingProject.values()))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.token()).isEqualTo(id + ".outputNumber");
                    assertThat(candidate.possible()).isTrue();
                });
        project.await(id, RunStatus.FINISHED);
    }

    @Test
    void aProjectIsNotMadeOverAnother() {
        assertThatExceptionOfType(ActionRefusedException.class)
                .isThrownBy(() -> runtime.createProject(project.acting().folder(), ""));
        assertThat(project.acting().folder().resolve("project.sqlite")).exists();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatExceptionOfType(RunNotFoundException.class)
                .isThrownBy(() -> project.acting().forms().form(RunTarget.of(4711)));
        assertThatExceptionOfType(MissingException.class)
                .isThrownBy(() -> project.acting().forms().form(RunTarget.of("ProtFlyToTheMoon")));
        assertThatExceptionOfType(ProjectNotFoundException.class)
                .isThrownBy(() -> runtime.project(home.resolve("projects/none")).graph());
    }
}
