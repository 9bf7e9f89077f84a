package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.LogChannel;
import org.scipion.model.Run;
import org.scipion.model.RunInput;
import org.scipion.model.RunOutput;
import org.scipion.model.SetFilter;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Projects that are old, moved, half deleted, or in use. */
class OddProjectTest {
    @TempDir
    Path folder;

    private Path projectFolder;
    private Path database;

    @BeforeEach
    void unpack() {
        projectFolder = FixtureProject.unpackInto(folder);
        database = projectFolder.resolve("project.sqlite");
    }

    private Run run(long id) {
        return ScipionProject.open(projectFolder).run(id).orElseThrow();
    }

    @Test
    void anOutputOfAnUnknownClassIsShownAndIsNoRun() {
        assertThat(ScipionProject.open(projectFolder).run(1801)).isEmpty();
        RunOutput output = run(1768).outputs().getFirst();
        assertThat(output.className()).isEqualTo("LegacyProtocol");
        assertThat(output.set().orElseThrow().file()).endsWith("mockimages.sqlite");
        ScipionSet set = ScipionProject.open(projectFolder).set(1768, "myOutput");
        assertThat(set.count()).isEqualTo(2);
    }

    @Test
    void aClassThatTheCatalogueDoesNotKnowIsShownAsASet() {
        Sqlite.update(database, "UPDATE Objects SET classname = 'SetOfNovelThings' WHERE id = 378");
        RunOutput output = run(338).outputs().getFirst();
        assertThat(output.info()).isEqualTo("SetOfNovelThings     (1500 items)");
        assertThat(output.hierarchy()).containsExactly("SetOfNovelThings");
    }

    @Test
    void aSetThatIsStillOpenSaysSo() {
        Sqlite.update(database, "UPDATE Objects SET value = '1' WHERE name = '338.378._streamState'");
        assertThat(run(338).outputs().getFirst().info()).endsWith("\u212B/px, open set)");
        assertThat(run(338).outputs().getFirst().set().orElseThrow().open()).isTrue();
    }

    @Test
    void aPointerOfAnOldProjectLeadsStraightToTheOutput() {
        Sqlite.update(
                database,
                "UPDATE Objects SET value = '317' WHERE id = 353",
                "UPDATE Objects SET value = NULL WHERE id = 354");
        RunInput input = run(338).inputs().getFirst();
        assertThat(input.value()).isEqualTo("261.outputParticles");
        assertThat(input.pointerClass()).isEqualTo("SetOfParticles");
        assertThat(input.objectId()).isEqualTo(OptionalLong.of(317));
    }

    @Test
    void outputsOfAnOldProjectAreFoundByTheirClasses() {
        Sqlite.update(database, "UPDATE Objects SET value = '0' WHERE name = '1350._useOutputList'");
        assertThat(run(1350).outputs())
                .extracting(RunOutput::name)
                .containsExactly("outputVolume", "outputParticles", "outputFSC");
    }

    @Test
    void aNumberThatFollowsAnotherRunsOutputIsAnInput() {
        Sqlite.update(
                database,
                "INSERT INTO Objects (id, parent_id, name, classname, value) VALUES (5000, 356, '338.356._pointer', 'Pointer', '1907')",
                "INSERT INTO Objects (id, parent_id, name, classname, value) "
                        + "VALUES (5001, 5000, '338.356.5000._extended', 'String', 'oBoxSize')");
        RunInput input = run(338).inputs().getLast();
        assertThat(input.name()).isEqualTo("nElements");
        assertThat(input.value()).isEqualTo("1907.oBoxSize");
        assertThat(input.pointerClass()).isEqualTo("Integer");
    }

    @Test
    void anInputWhoseRunIsGoneStays() {
        Sqlite.update(database, "DELETE FROM Objects WHERE id = 261 OR name GLOB '261.*'");
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(project.run(338).orElseThrow().inputs().getFirst().pointerClass())
                .isEmpty();
        assertThat(project.graph().node(338).orElseThrow().parents()).isEmpty();
    }

    @Test
    void filesThatAreGoneAreMissedOnlyWhenRead() throws IOException {
        Files.delete(projectFolder.resolve("Runs/000885_ProtImportVolumes/extra/import_full.mrc"));
        Files.delete(projectFolder.resolve("Runs/000338_ProtSubSet/particles.sqlite"));
        assertThat(run(885).outputs().getFirst().info()).startsWith("Volume (No-Dim, 1.25");
        assertThatThrownBy(() -> ScipionProject.open(projectFolder).set(338, "outputParticles"))
                .isInstanceOf(SetNotFoundException.class);
    }

    @Test
    void linksThatLeadNowhereAreMissingFiles() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        for (String file : List.of(
                "Runs/000885_ProtImportVolumes/extra/import_full.mrc",
                "Runs/000338_ProtSubSet/particles.sqlite",
                "Runs/000338_ProtSubSet/logs/run.stdout",
                "Runs/000338_ProtSubSet/logs/steps.sqlite")) {
            Files.delete(projectFolder.resolve(file));
            Files.createSymbolicLink(projectFolder.resolve(file), nowhere);
        }
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(run(885).outputs().getFirst().info()).startsWith("Volume (No-Dim, 1.25");
        assertThat(project.logs(338).file(LogChannel.STDOUT)).isEmpty();
        assertThat(project.steps(338)).isEmpty();
        assertThatThrownBy(() -> project.set(338, "outputParticles")).isInstanceOf(SetNotFoundException.class);
    }

    @Test
    void aProjectThatWasMovedAndLinkedIsReadWhereItIs() throws IOException {
        Path moved = Files.move(projectFolder, folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), moved);
        ScipionProject project = ScipionProject.open(link);
        assertThat(project.info().name()).isEqualTo("link");
        assertThat(project.set(261, "outputParticles").count()).isEqualTo(2400);
    }

    @Test
    void aSetCanBeWrittenWhileItsItemsAreGoneThrough() {
        ScipionSet set = ScipionProject.open(projectFolder).set(261, "outputParticles");
        int[] seen = {0};
        set.forEach(SetQuery.ALL, item -> {
            if (seen[0]++ == 1000) {
                Sqlite.update(
                        set.file(), "PRAGMA busy_timeout = 0", "UPDATE Objects SET label = 'new' WHERE id = 2400");
            }
        });
        assertThat(seen[0]).isEqualTo(2400);
        assertThat(set.item(2400).orElseThrow().label()).isEqualTo("new");
        SetQuery changed =
                SetQuery.ALL.where(new SetFilter.Comparison("label", SetFilter.Operator.EQUAL, new Value.Text("new")));
        assertThat(set.page(changed, 0, 10).total()).isEqualTo(1);
    }

    @Test
    void numbersAreReadAsScipionMeansThemWhateverSqliteHolds() {
        Path file = projectFolder.resolve("Runs/000338_ProtSubSet/particles.sqlite");
        ScipionSet set = ScipionSet.open(file);
        Sqlite.update(
                file,
                "UPDATE Objects SET c03 = 0.0, c01 = 0, c02 = 12 WHERE id = 1",
                "UPDATE Objects SET c03 = NULL, c01 = NULL, c02 = NULL WHERE id = 2",
                "UPDATE Objects SET c03 = 'text' WHERE id = 3");
        assertThat(set.item(1).orElseThrow().values().subList(0, 3))
                .containsExactly(new Value.Whole(0), new Value.Text("12"), new Value.Real(0));
        assertThat(set.item(2).orElseThrow().values().subList(0, 3))
                .containsExactly(Value.MISSING, Value.MISSING, Value.MISSING);
        assertThat(set.item(3).orElseThrow().value("_samplingRate")).isEqualTo(new Value.Text("text"));
    }
}
