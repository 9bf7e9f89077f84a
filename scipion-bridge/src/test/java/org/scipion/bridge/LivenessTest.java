package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.model.Liveness;

/** Whether a run that says it is running does so: run 338 of the project, with the number of a process of the test's. */
class LivenessTest {
    private static final long RUN = 338;

    @TempDir
    Path folder;

    private Path projectDatabase;
    private Path runDatabase;
    private ScipionProject project;

    @BeforeEach
    void unpack() throws IOException {
        Path projectFolder = FixtureProject.unpackInto(folder, "project.sqlite", "Runs/000338");
        projectDatabase = projectFolder.resolve("project.sqlite");
        runDatabase = projectFolder.resolve("Runs/000338_ProtSubSet/logs/run.db");
        project = ScipionProject.open(projectFolder);
    }

    private void run(String status, long pid) throws IOException {
        Sqlite.update(projectDatabase, "UPDATE Objects SET value = '" + status + "' WHERE name = '338.status'");
        Files.delete(runDatabase);
        Files.copy(projectDatabase, runDatabase);
        Sqlite.update(runDatabase, "UPDATE Objects SET value = '" + pid + "' WHERE name = '338._pid'");
    }

    private void written(Instant time) throws IOException {
        Files.setLastModifiedTime(runDatabase, FileTime.from(time));
        Files.setLastModifiedTime(projectDatabase, FileTime.from(time));
    }

    @Test
    void isOfNoInterestForARunThatEnded() {
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.INACTIVE);
    }

    @Test
    void isThatOfItsProcess() throws IOException {
        run("running", ProcessHandle.current().pid());
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.ALIVE);
    }

    @Test
    void endsWithItsProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        run("running", process.pid());
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.DEAD);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isNotThatOfALaterProcessWithTheSameNumber() throws IOException {
        run("running", ProcessHandle.current().pid());
        written(Instant.now().minusSeconds(86_400));
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.DEAD);
    }

    @Test
    void isUnknownWithoutAProcessHere() throws IOException {
        run("scheduled", 0);
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.UNKNOWN);
        run("interactive", ProcessHandle.current().pid());
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.UNKNOWN);
        run("running", ProcessHandle.current().pid());
        Sqlite.update(runDatabase, "UPDATE Objects SET value = '4711' WHERE name = '338._jobId'");
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.UNKNOWN);
    }

    @Test
    void isUnknownOfAProcessOnAnotherMachine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        run("running", process.pid());
        Sqlite.update(runDatabase, "UPDATE Objects SET value = 'node7.cluster' WHERE name = '338.hostFullName'");
        assertThat(project.run(RUN).orElseThrow().execution().machineName()).isEqualTo("node7.cluster");
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.UNKNOWN);
        String here = InetAddress.getLocalHost().getHostName();
        Sqlite.update(runDatabase, "UPDATE Objects SET value = '" + here + "' WHERE name = '338.hostFullName'");
        assertThat(project.liveness(RUN)).isEqualTo(Liveness.DEAD);
    }
}
