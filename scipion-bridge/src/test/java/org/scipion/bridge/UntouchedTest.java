package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.bridge.changes.ChangeFinder;
import org.scipion.model.Liveness;
import org.scipion.model.ProjectEvent;
import org.scipion.model.RunStatus;
import org.scipion.model.Step;

/** Reading leaves no trace, needs no right to write, and holds nobody up. */
class UntouchedTest {
    private static final int WRITES = 30;
    private static final int ATTEMPTS = 10;

    /** The longest that a writer waits at a time, in milliseconds. */
    private static final String PATIENCE = "PRAGMA busy_timeout = 100";

    @TempDir
    Path folder;

    private Path projectFolder;

    @BeforeEach
    void unpack() {
        projectFolder = FixtureProject.unpackInto(folder);
    }

    @Test
    void readingEverythingChangesNothing() throws IOException {
        Map<Path, String> before = Snapshot.of(projectFolder);
        WholeProject.read(ScipionProject.open(projectFolder));
        assertThat(Snapshot.of(projectFolder)).isEqualTo(before);
    }

    /** A busy machine may halt a reader that holds a lock, so a writer may have to try again, but not long. */
    @Test
    @Timeout(300)
    void writersGetThroughWhileOthersRead() throws Exception {
        Path set = projectFolder.resolve("Runs/000261_ProtImportParticles/particles.sqlite");
        AtomicBoolean isDone = new AtomicBoolean();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<?> reading = reader.submit(() -> readUntil(isDone, set));
            try {
                for (int write = 1; write <= WRITES; write++) {
                    write(set, "UPDATE Objects SET comment = 'write " + write + "' WHERE id = 7");
                    write(
                            projectFolder.resolve("project.sqlite"),
                            "UPDATE Objects SET comment = 'write " + write + "' WHERE id = 338");
                }
            } finally {
                isDone.set(true);
            }
            reading.get(60, TimeUnit.SECONDS);
        }
        assertThat(ScipionSet.open(set).item(7).orElseThrow().comment()).isEqualTo("write " + WRITES);
    }

    private static void write(Path database, String statement) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                Sqlite.update(database, PATIENCE, statement);
                return;
            } catch (IllegalStateException stillRead) {
                assertThat(stillRead).hasMessageContaining("SQLITE_BUSY");
            }
        }
        Sqlite.update(database, PATIENCE, statement);
    }

    private void readUntil(AtomicBoolean isDone, Path file) {
        ScipionProject project = ScipionProject.open(projectFolder);
        ScipionSet set = ScipionSet.open(file);
        while (!isDone.get()) {
            project.graph();
            WholeProject.read(set);
        }
    }

    @Test
    void aReadOnlyFileSystemIsEnough() throws IOException, InterruptedException {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        Path set = projectFolder.resolve("Runs/000338_ProtSubSet/particles.sqlite");
        Sqlite.leaveWriteAheadLog(set, "UPDATE Objects SET comment = 'in the log' WHERE id = 1");
        boolean isMounted = succeeds("mount", "--bind", projectFolder.toString(), mounted.toString())
                && succeeds("mount", "-o", "remount,bind,ro", mounted.toString());
        assumeTrue(isMounted, "skipped: this user may not mount a folder read-only");
        try {
            assertThat(Files.isWritable(mounted)).isFalse();
            ScipionProject project = ScipionProject.open(mounted);
            WholeProject.read(project);
            assertThat(project.runs()).hasSize(29);
            assertThat(project.set(338, "outputParticles").item(1).orElseThrow().comment())
                    .isEqualTo("in the log");
        } finally {
            assertThat(succeeds("umount", mounted.toString())).isTrue();
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** The run's process is halted for the comparison, so that all changes are the reader's. */
    @Test
    @Tag("scipion")
    @Timeout(600)
    void readingEverythingOfARunUnderWayChangesNothing() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        PythonScripts.python(), "src/test/python/hold_a_run.py", projectFolder.toString())
                .redirectError(folder.resolve("hold.errors").toFile())
                .start();
        try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            assertThat(line)
                    .as("%s", Files.readString(folder.resolve("hold.errors")))
                    .isNotNull();
            List<Long> numbers =
                    List.of(line.split(" ", -1)).stream().map(Long::valueOf).toList();
            compareHalted(numbers.getFirst());
            stop(holder, numbers.getFirst());
        } finally {
            holder.destroy();
        }
    }

    private void compareHalted(long runId) throws IOException, InterruptedException {
        ScipionProject project = ScipionProject.open(projectFolder);
        assertThat(project.run(runId).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(project.liveness(runId)).isEqualTo(Liveness.ALIVE);
        assertThat(project.steps(runId)).extracting(Step::status).contains(RunStatus.RUNNING);
        String process = Long.toString(
                project.run(runId).orElseThrow().execution().processId().orElseThrow());
        assertThat(succeeds("kill", "-STOP", process)).isTrue();
        try {
            Map<Path, String> before = Snapshot.of(projectFolder);
            WholeProject.read(ScipionProject.open(projectFolder));
            assertThat(Snapshot.of(projectFolder)).isEqualTo(before);
        } finally {
            assertThat(succeeds("kill", "-CONT", process)).isTrue();
        }
    }

    private void stop(Process holder, long runId) throws IOException, InterruptedException {
        ScipionProject project = ScipionProject.open(projectFolder);
        ChangeFinder finder = new ChangeFinder(project);
        holder.outputWriter(StandardCharsets.UTF_8).append("stop\n").flush();
        assertThat(holder.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(finder.changes())
                .contains(new ProjectEvent.StatusChanged(runId, RunStatus.RUNNING, RunStatus.ABORTED));
        assertThat(project.liveness(runId)).isEqualTo(Liveness.INACTIVE);
    }
}
