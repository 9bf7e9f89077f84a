package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.LogChannel;
import org.scipion.model.ProjectInfo;
import org.scipion.model.Relation;
import org.scipion.model.Run;
import org.scipion.model.RunInput;
import org.scipion.model.RunNode;
import org.scipion.model.RunStatus;
import org.scipion.model.Step;
import org.scipion.model.Value;

/** Reading a whole project. */
class ScipionProjectTest {
    @TempDir
    static Path folder;

    private static Path projectFolder;
    private static ScipionProject project;

    @BeforeAll
    static void unpack() {
        projectFolder = FixtureProject.unpackInto(folder);
        project = ScipionProject.open(projectFolder, ZoneOffset.UTC);
    }

    private static Run run(long id) {
        return project.run(id).orElseThrow();
    }

    @Test
    void saysWhoItIs() {
        ProjectInfo info = project.info();
        assertThat(info.name()).isEqualTo("demo");
        assertThat(info.comment()).isEqualTo("Demonstration project made by make_project.py");
        assertThat(info.created()).contains(Instant.parse("2026-11-23T16:17:01.044985Z"));
        assertThat(info.highestObjectId()).isEqualTo(2125);
    }

    @Test
    void joinsRunsByTheirInputs() {
        RunNode union = project.graph().node(459).orElseThrow();
        assertThat(union.parents()).containsExactly(338L, 399L);
        assertThat(project.graph().node(261).orElseThrow().children()).containsExactly(338L, 399L, 533L, 1153L);
        assertThat(project.graph().roots()).contains(2L, 89L, 261L, 2070L).doesNotContain(338L);
        assertThat(project.graph().descendants(261)).contains(338L, 459L, 1462L).doesNotContain(261L);
    }

    @Test
    void numbersTheItemsOfAnInputOfSeveralObjects() {
        assertThat(run(459).inputs()).extracting(RunInput::itemIndex).containsExactly(0, 1);
        assertThat(run(459).inputs().getFirst().pointerClass()).isEqualTo("SetOfParticles");
        assertThat(run(459).inputs().getFirst().objectId()).hasValue(378);
    }

    @Test
    void knowsWhatARunWaitsFor() {
        assertThat(run(1977).prerequisites()).containsExactly(338L);
    }

    @Test
    void tellsTimes() {
        Run run = run(1768);
        assertThat(run.times().cpu()).isEqualTo(Duration.ofSeconds(6));
        assertThat(run.times().created()).isEqualTo(Instant.parse("2026-11-23T16:17:56Z"));
        assertThat(run.elapsed(Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(run(2070).elapsed(Instant.now())).isZero();
    }

    @Test
    void tellsWhyARunFailed() {
        assertThat(run(1942).error())
                .isEqualTo("Protocol failed: 'CTFModel' object has no attribute '_noSuchAttribute'");
        assertThat(run(2038).error()).isEqualTo("Aborted by user.");
    }

    @Test
    void readsTheParametersOfARun() {
        Map<String, Value> attributes = project.attributes(338);
        assertThat(attributes)
                .containsEntry("range", new Value.Text("1-1500"))
                .containsEntry("selectIds", new Value.Flag(true))
                .containsEntry("nElements", new Value.Whole(2))
                .doesNotContainKey("inputFullSet");
    }

    @Test
    void readsRelationsOfBothForms() {
        assertThat(project.relations())
                .contains(
                        new Relation(164, "relation_ctf", new Relation.Side(145, ""), new Relation.Side(204, "")),
                        new Relation(
                                210,
                                "relation_datasource",
                                new Relation.Side(89, "outputMicrographs"),
                                new Relation.Side(254, "")));
    }

    @Test
    void readsSettings() {
        assertThat(project.settings()).containsKeys("colorMode", "readOnly", "lifeTime");
    }

    @Test
    void readsSteps() {
        List<Step> steps = project.steps(1153);
        assertThat(steps).extracting(Step::name).containsExactly("fake_convert", "fake_run", "fake_class2d");
        assertThat(steps).extracting(Step::status).containsOnly(RunStatus.FINISHED);
        assertThat(steps.get(2).prerequisites()).containsExactly(2);
        assertThat(steps.get(1).arguments()).isEqualTo("[\"--iter 25\"]");
        assertThat(steps.get(1).started()).contains(Instant.parse("2026-11-23T16:17:38.797823Z"));
        assertThat(project.steps(1942).getFirst().error()).contains("_noSuchAttribute");
    }

    @Test
    void hasNoStepsBeforeARunMadeThem() {
        assertThat(project.steps(2070)).isEmpty();
    }

    @Test
    void findsTheLogsOfARun() {
        assertThat(project.logs(1942).file(LogChannel.STDERR)).isPresent();
        assertThat(project.logs(1977).file(LogChannel.SCHEDULE)).isPresent();
        assertThat(project.logs(2070).file(LogChannel.STDOUT)).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotHold() {
        assertThat(project.run(3)).isEmpty();
        assertThatThrownBy(() -> project.steps(3)).isInstanceOf(RunNotFoundException.class);
        assertThatThrownBy(() -> project.set(2, "outputParticles")).isInstanceOf(OutputNotFoundException.class);
        assertThatThrownBy(() -> project.set(885, "outputVolume")).isInstanceOf(OutputNotFoundException.class);
    }

    @Test
    void refusesAFolderThatIsNoProject(@TempDir Path empty) throws IOException {
        assertThatThrownBy(() -> ScipionProject.open(empty.resolve("nothing")))
                .isInstanceOf(ProjectNotFoundException.class);
        assertThatThrownBy(() -> ScipionProject.open(empty))
                .isInstanceOf(NotAProjectException.class)
                .hasMessageContaining("project.sqlite");
        Files.createFile(empty.resolve("project.sqlite"));
        assertThatThrownBy(() -> ScipionProject.open(empty)).isInstanceOf(NotAProjectException.class);
        Files.writeString(empty.resolve("project.sqlite"), "no database at all, but long enough to be one".repeat(9));
        assertThatThrownBy(() -> ScipionProject.open(empty)).isInstanceOf(NotAProjectException.class);
        Files.copy(projectFolder.resolve("Runs/000885_ProtImportVolumes/volumes.sqlite"), empty.resolve("Runs.sqlite"));
    }

    @Test
    void noticesAChangeOfTheProject(@TempDir Path other) throws IOException {
        Path copy = FixtureProject.unpackInto(other);
        ScipionProject changing = ScipionProject.open(copy);
        assertThat(changing.runs()).hasSize(29);
        Sqlite.update(copy.resolve("project.sqlite"), "UPDATE Objects SET label = 'renamed' WHERE id = 338");
        assertThat(changing.run(338).orElseThrow().label()).isEqualTo("renamed");
        Files.setLastModifiedTime(copy.resolve("project.sqlite"), FileTime.from(Instant.EPOCH));
        assertThat(changing.info().updated()).isEqualTo(Instant.EPOCH);
        Files.delete(copy.resolve("project.sqlite"));
        assertThatThrownBy(changing::runs).isInstanceOf(ProjectNotFoundException.class);
    }
}
