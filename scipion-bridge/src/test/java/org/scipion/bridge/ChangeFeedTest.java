package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.bridge.changes.ChangeFinder;
import org.scipion.model.LogChannel;
import org.scipion.model.ProjectEvent;
import org.scipion.model.RunProgress;
import org.scipion.model.RunStatus;

/** Following a project as Scipion changes it. */
class ChangeFeedTest {
    @TempDir
    Path folder;

    private Path projectDatabase;
    private Path runFolder;
    private ScipionProject project;

    @BeforeEach
    void unpack() {
        Path projectFolder = FixtureProject.unpackInto(folder, "project.sqlite", "Runs/000338");
        projectDatabase = projectFolder.resolve("project.sqlite");
        runFolder = projectFolder.resolve("Runs/000338_ProtSubSet");
        project = ScipionProject.open(projectFolder);
    }

    private void set(Path database, String attribute, String value) {
        Sqlite.update(database, "UPDATE Objects SET value = '" + value + "' WHERE name = '338." + attribute + "'");
    }

    private Path launch() throws IOException {
        set(projectDatabase, "status", "launched");
        Path runDatabase = runFolder.resolve("logs/run.db");
        Files.delete(runDatabase);
        return Files.copy(projectDatabase, runDatabase);
    }

    @Test
    void isSilentWhileNothingChanges() {
        ChangeFinder finder = new ChangeFinder(project);
        assertThat(finder.changes()).isEmpty();
        assertThat(finder.changes()).isEmpty();
    }

    @Test
    void tellsTheLifeOfARun() throws IOException {
        ChangeFinder finder = new ChangeFinder(project);
        Path runDatabase = launch();
        assertThat(finder.changes())
                .contains(new ProjectEvent.StatusChanged(338, RunStatus.FINISHED, RunStatus.LAUNCHED));
        set(runDatabase, "status", "running");
        set(runDatabase, "_numberOfSteps", "3");
        assertThat(finder.changes())
                .containsExactly(
                        new ProjectEvent.StatusChanged(338, RunStatus.LAUNCHED, RunStatus.RUNNING),
                        new ProjectEvent.StepsChanged(338, new RunProgress(1, 3, false)));
        Path log = runFolder.resolve("logs/run.stdout");
        Files.writeString(log, "one more line\n", StandardOpenOption.APPEND);
        assertThat(finder.changes())
                .containsExactly(new ProjectEvent.LogChanged(338, LogChannel.STDOUT, Files.size(log)));
        Sqlite.update(runDatabase, "UPDATE Objects SET value = '1501' WHERE name = '338.378._size'");
        assertThat(finder.changes()).containsExactly(new ProjectEvent.OutputsChanged(338, List.of("outputParticles")));
        Files.writeString(log, "the last line\n", StandardOpenOption.APPEND);
        set(runDatabase, "status", "failed");
        set(runDatabase, "endTime", "2031-01-01 00:00:00");
        assertThat(finder.changes())
                .containsExactly(
                        new ProjectEvent.StatusChanged(338, RunStatus.RUNNING, RunStatus.FAILED),
                        new ProjectEvent.LogChanged(338, LogChannel.STDOUT, Files.size(log)));
    }

    @Test
    void tellsWhatPeopleDo() {
        ChangeFinder finder = new ChangeFinder(project);
        Sqlite.update(
                projectDatabase,
                "UPDATE Objects SET label = 'better name' WHERE id = 338",
                "DELETE FROM Objects WHERE id = 2070",
                "INSERT INTO Objects (id, name, classname) VALUES (3000, '', 'ProtSubSet')");
        assertThat(finder.changes())
                .containsExactly(
                        new ProjectEvent.RunEdited(338),
                        new ProjectEvent.RunAdded(3000),
                        new ProjectEvent.RunRemoved(2070));
    }

    @Test
    @Timeout(30)
    void callsBackUntilClosed() throws InterruptedException {
        BlockingQueue<List<ProjectEvent>> events = new LinkedBlockingQueue<>();
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
                ChangeFeed feed =
                        ChangeFeed.start(project, Duration.ofMillis(100), executor, events::add, failure -> {})) {
            Sqlite.update(projectDatabase, "UPDATE Objects SET label = 'better name' WHERE id = 338");
            assertThat(feed).isNotNull();
            assertThat(events.poll(20, TimeUnit.SECONDS)).containsExactly(new ProjectEvent.RunEdited(338));
        }
    }

    @Test
    void refusesTooShortAnInterval() {
        try (ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
            assertThatThrownBy(() ->
                            ChangeFeed.start(project, Duration.ofMillis(99), executor, changes -> {}, failure -> {}))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
