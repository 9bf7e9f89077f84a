package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/** The state of a run that is under way: run 338 of the project, launched again as Scipion does it. */
class LiveRunTest {
    @TempDir
    Path folder;

    private Path projectDatabase;
    private Path runDatabase;
    private ScipionProject project;

    @BeforeEach
    void launch() throws IOException {
        Path projectFolder = FixtureProject.unpackInto(folder, "project.sqlite", "Runs/000338");
        projectDatabase = projectFolder.resolve("project.sqlite");
        runDatabase = projectFolder.resolve("Runs/000338_ProtSubSet/logs/run.db");
        project = ScipionProject.open(projectFolder);
        setStatus(projectDatabase, "launched");
        Files.delete(runDatabase);
        Files.copy(projectDatabase, runDatabase);
    }

    private static void setStatus(Path database, String status) {
        Sqlite.update(database, "UPDATE Objects SET value = '" + status + "' WHERE name = '338.status'");
    }

    private Run run() {
        return project.run(338).orElseThrow();
    }

    @Test
    void comesFromTheRunsOwnDatabase() {
        setStatus(runDatabase, "running");
        Sqlite.update(
                runDatabase,
                "UPDATE Objects SET value = '7' WHERE name = '338._numberOfSteps'",
                "UPDATE Objects SET value = '4711' WHERE name = '338._pid'");
        assertThat(run().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run().progress().numberOfSteps()).isEqualTo(7);
        assertThat(run().execution().processId()).hasValue(4711);
        assertThat(project.runs()).filteredOn(run -> run.id() == 338).containsExactly(run());
    }

    @Test
    void changesWithTheRunsOwnDatabase() {
        setStatus(runDatabase, "running");
        assertThat(run().status()).isEqualTo(RunStatus.RUNNING);
        setStatus(runDatabase, "failed");
        Sqlite.update(
                runDatabase,
                "UPDATE Objects SET value = char(27) || '[31mno' || char(27) || '[0m disk' WHERE name = '338._error'",
                "UPDATE Objects SET value = '2031-01-01 00:00:00' WHERE name = '338.endTime'");
        assertThat(run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(run().error()).isEqualTo("no disk");
    }

    @Test
    void keepsLabelCommentAndInputsOfTheProject() {
        setStatus(runDatabase, "running");
        Sqlite.update(runDatabase, "UPDATE Objects SET label = 'old', comment = 'old' WHERE id = 338");
        Sqlite.update(runDatabase, "UPDATE Objects SET value = '2' WHERE id = 353");
        assertThat(run().label()).isEqualTo("first 1500");
        assertThat(run().inputs().getFirst().value()).isEqualTo("261.outputParticles");
    }

    @Test
    void doesNotGoBackToTheEndOfAnEarlierRun() {
        setStatus(runDatabase, "finished");
        assertThat(run().status()).isEqualTo(RunStatus.LAUNCHED);
    }

    @Test
    void doesNotGoBackToNew() {
        for (String status : List.of("saved", "new", "", "nonsense")) {
            setStatus(runDatabase, status);
            assertThat(run().status()).as(status).isEqualTo(RunStatus.LAUNCHED);
        }
    }

    @Test
    void isTheProjectsWithoutADatabaseOfItsOwn() throws IOException {
        Files.delete(runDatabase);
        assertThat(run().status()).isEqualTo(RunStatus.LAUNCHED);
        Files.createFile(runDatabase);
        assertThat(run().status()).isEqualTo(RunStatus.LAUNCHED);
        Files.writeString(runDatabase, "half a copy");
        assertThat(run().status()).isEqualTo(RunStatus.LAUNCHED);
    }

    @Test
    void isTheProjectsOnceScipionCopiedItOver() {
        setStatus(runDatabase, "running");
        setStatus(projectDatabase, "aborted");
        assertThat(run().status()).isEqualTo(RunStatus.ABORTED);
    }
}
