package org.scipion.server.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Role;
import org.scipion.model.Run;
import org.scipion.server.Person;
import org.scipion.server.RealScipion;
import org.scipion.server.ServerProcess;
import org.scipion.server.TestServer;

/**
 * Servers, workers and runs that are killed: nothing is lost, nothing is launched twice, and states become true by themselves. How long that takes is
 * printed.
 */
@Tag("scipion")
class DeathTest {

    private static final String PAUSE = "ProtPause";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(5);

    /** Has the accounts; what is worked in belongs to servers that can die. */
    @RegisterExtension
    private static final TestServer ACCOUNTS = new TestServer();

    @TempDir
    private static Path home;

    private static Person person;

    @BeforeAll
    static void setUp() {
        RealScipion.setUp(home);
        person = ACCOUNTS.signedIn(ACCOUNTS.account(Role.USER));
    }

    /** How far a launch has come when its server dies. */
    enum Moment {
        ASKED,
        STORED,
        PREPARED,
        AT_WORK;

        boolean isReachedIn(Path project) {
            return switch (this) {
                case ASKED -> true;
                case STORED -> isStored(project);
                case PREPARED -> isPrepared(project);
                case AT_WORK -> !starts(project).isEmpty();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaunchOutlivesItsServer(Moment moment) throws InterruptedException {
        ActingPerson before;
        Path project;
        try (ServerProcess first = start()) {
            before = ActingPerson.inNewProject(
                    as(first), "launch-" + moment.name().toLowerCase(Locale.ROOT));
            project = folder(before);
            assertThat(before.get("/protclass/" + PAUSE).status()).isEqualTo(200);
            Thread asking = Thread.ofVirtual().start(() -> launchUntilTheServerDies(before));
            await(() -> moment.isReachedIn(project));
            first.kill();
            asking.join();
        }
        try (ServerProcess second = start()) {
            ActingPerson after = new ActingPerson(as(second), before.project());
            long answered = System.nanoTime();
            await(() -> statesAreTrue(project));
            System.out.printf(
                    Locale.ROOT,
                    "server killed when a launch was %s: states true %d ms after the next one answers%n",
                    moment,
                    (System.nanoTime() - answered) / 1_000_000);
            List<Run> runs = ScipionProject.open(project).runs();
            assertThat(runs).hasSizeLessThan(2);
            assertThat(runs).hasSizeGreaterThanOrEqualTo(moment == Moment.ASKED ? 0 : 1);
            for (Run run : runs) {
                String status = after.await(Long.toString(run.id()), "finished", "failed")
                        .path("status")
                        .asText();
                assertThat(starts(project)).hasSizeBetween(status.equals("finished") ? 1 : 0, 1);
            }
            String again = after.launch(PAUSE, "{}");
            after.await(again, "finished");
        }
    }

    private static void launchUntilTheServerDies(ActingPerson asking) {
        try {
            var _ = asking.post("/launch", ActingPerson.form("", PAUSE, "{\"seconds\":2}"));
        } catch (UncheckedIOException theServerDied) {
            assertThat(theServerDied).isNotNull();
        }
    }

    @Test
    void aRunOutlivesItsServerAndIsFollowedByTheNext() throws InterruptedException {
        String id;
        ActingPerson before;
        try (ServerProcess first = start()) {
            before = ActingPerson.inNewProject(as(first), "outlived");
            id = before.launch(PAUSE, "{\"seconds\":4}");
            before.await(id, "running");
            first.kill();
        }
        try (ServerProcess second = start()) {
            ActingPerson after = new ActingPerson(as(second), before.project());
            assertThat(after.status(id)).isIn("running", "finished");
            after.await(id, "finished");
            Path project = folder(after);
            await(() -> storedStatus(project, Long.parseLong(id)).equals("finished"));
            assertThat(starts(project)).hasSize(1);
        }
    }

    @Test
    void aRunThatIsKilledIsToldToHaveFailed() throws IOException {
        try (ServerProcess server = start()) {
            ActingPerson day = ActingPerson.inNewProject(as(server), "killed-run");
            Path project = folder(day);
            String id = day.launch(PAUSE, "{\"seconds\":600}");
            await(() -> !starts(project).isEmpty());
            long killed = System.nanoTime();
            ProcessHandle.of(Long.parseLong(starts(project).getFirst()))
                    .orElseThrow()
                    .destroyForcibly();
            await(() -> day.status(id).equals("failed"));
            long told = System.nanoTime();
            await(() -> storedStatus(project, Long.parseLong(id)).equals("failed"));
            System.out.printf(
                    Locale.ROOT,
                    "run killed: told after %d ms, in Scipion's database after %d ms%n",
                    (told - killed) / 1_000_000,
                    (System.nanoTime() - killed) / 1_000_000);
        }
    }

    @Test
    void aRunOutlivesItsWorker() {
        try (ServerProcess server = start()) {
            ActingPerson day = ActingPerson.inNewProject(as(server), "killed-worker");
            Path project = folder(day);
            String id = day.launch(PAUSE, "{\"seconds\":3}");
            await(() -> !starts(project).isEmpty());
            long killed = System.nanoTime();
            killWorkers(server);
            assertThat(day.status(id)).isIn("launched", "running");
            String other = day.save(PAUSE, "{}");
            System.out.printf(
                    Locale.ROOT,
                    "workers killed: the next change is done after %d ms%n",
                    (System.nanoTime() - killed) / 1_000_000);
            day.await(id, "finished");
            assertThat(starts(project)).hasSize(1);
            assertThat(day.status(other)).isEqualTo("saved");
        }
    }

    private static void killWorkers(ServerProcess server) {
        List<ProcessHandle> workers = server.process()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("scipion_worker"))
                .toList();
        assertThat(workers).isNotEmpty();
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private static ServerProcess start() {
        return ServerProcess.start(home, ACCOUNTS.environment());
    }

    private static Person as(ServerProcess server) {
        return new Person(server.port(), person.token());
    }

    private static Path folder(ActingPerson acting) {
        return Path.of(acting.get("").json().path("path").asText());
    }

    /** States of the files agree with the processes that there are. */
    private static boolean statesAreTrue(Path project) {
        return ScipionProject.open(project).runs().stream()
                .allMatch(run -> run.status().isActive() == isAtWork(project, run.id()));
    }

    private static boolean isAtWork(Path project, long id) {
        String place = String.format(Locale.ROOT, "Runs/%06d_", id);
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .anyMatch(line ->
                        line.contains("pw_protocol_run") && line.contains(place) && line.contains(project.toString()));
    }

    /** The state that Scipion's own programs would read; empty while there is no such run, or somebody writes. */
    private static String storedStatus(Path project, long id) {
        return stored(project, "SELECT value FROM Objects WHERE name = '" + id + ".status'");
    }

    private static boolean isStored(Path project) {
        return !stored(project, "SELECT value FROM Objects WHERE name LIKE '%.status'")
                .isEmpty();
    }

    private static String stored(Path project, String query) {
        String database = "jdbc:sqlite:file:" + project.resolve("project.sqlite") + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException locked) {
            return "";
        }
    }

    private static Optional<Path> newest(Path project) {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(project.resolve("Runs"))) {
            Iterator<Path> found = runs.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Whether the run has a database of its own, which it gets right before it is started. */
    private static boolean isPrepared(Path project) {
        return newest(project)
                .filter(run -> Files.exists(run.resolve("logs/run.db")))
                .isPresent();
    }

    /** Process ids that worked on the run of a project, as it noted them. */
    private static List<String> starts(Path project) {
        try {
            Path notes = newest(project).orElse(project).resolve("starts.txt");
            return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
