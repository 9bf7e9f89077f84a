package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final String PASSWORD = "a-password-of-this-test";

    @TempDir
    private Path workspace;

    @BeforeEach
    void shareThePrograms() throws IOException {
        TestPostgres.sharePrograms(workspace.resolve("postgres"));
    }

    private EmbeddedPostgres postgres() {
        return EmbeddedPostgres.in(workspace.resolve("postgres"));
    }

    @AfterEach
    void endTheServer() {
        postgres().stop();
    }

    @Test
    void startsInANewFolderAndAnswers() throws Exception {
        DatabaseConfiguration configuration = postgres().ensureRunning(PASSWORD);

        assertThat(ask(configuration, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(configuration, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(postgres().isRunning()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.resolve("postgres/data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void givesOurRoleNoPowerOverTheServer() throws Exception {
        DatabaseConfiguration configuration = postgres().ensureRunning(PASSWORD);

        assertThat(ask(configuration, "select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void refusesAWrongPassword() {
        DatabaseConfiguration configuration = postgres().ensureRunning(PASSWORD);

        assertThatThrownBy(() -> DriverManager.getConnection(configuration.url(), configuration.user(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> postgres().ensureRunning("another"))
                .isInstanceOf(AccessRefusedException.class)
                .hasMessageContaining("set up with another one");
    }

    @Test
    void leavesNoPasswordInItsFilesAndLog() throws Exception {
        postgres().ensureRunning(PASSWORD);

        assertThat(Files.readString(workspace.resolve("postgres/postgres.log"))).doesNotContain(PASSWORD);
        try (var files = Files.list(workspace.resolve("postgres"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "lock", "port", "postgres.log", "programs");
        }
    }

    @Test
    void adoptsTheRunningServer() {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        long process = postmaster();

        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
        assertThat(postmaster()).isEqualTo(process);
    }

    @Test
    void keepsDataAndPortOverAStop() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        execute(first, "create table kept (answer int)", "insert into kept values (42)");

        postgres().stop();

        assertThat(postgres().isRunning()).isFalse();
        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
        assertThat(ask(first, "select answer from kept")).isEqualTo("42");
    }

    @Test
    void keepsCommittedDataOverASuddenEnd() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        execute(first, "create table kept (answer int)", "insert into kept values (42)");

        ProcessHandle process = ProcessHandle.of(postmaster()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(ask(postgres().ensureRunning(PASSWORD), "select answer from kept"))
                .isEqualTo("42");
    }

    @Test
    void startsOnceForManyCallersAtOnce() throws Exception {
        List<Callable<DatabaseConfiguration>> callers =
                java.util.Collections.nCopies(4, () -> postgres().ensureRunning(PASSWORD));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<DatabaseConfiguration> answers =
                    threads.invokeAll(callers).stream().map(Future::resultNow).toList();
            assertThat(answers).hasSize(4).containsOnly(answers.getFirst());
        }
    }

    @Test
    void outlivesTheProcessThatStartedItAndServesAnother() throws Exception {
        DatabaseConfiguration first = startedByAProcessThatIsKilled();

        assertThat(postgres().isRunning()).isTrue();
        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
    }

    @Test
    void startsOnceForTwoProcessesAtOnce() throws Exception {
        Process one = anotherProcess();
        Process two = anotherProcess();

        assertThat(address(one)).isEqualTo(address(two));
        end(one);
        end(two);
    }

    @Test
    void isNotFooledByAForeignProcessWithTheIdOfADeadServer() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        Path pidFile = workspace.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        postgres().stop();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        assertThat(postgres().isRunning()).isFalse();
        postgres().stop();
        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedPostgres postgres = EmbeddedPostgres.in(workspace.resolve("postgres"), other.getLocalPort());

            assertThatThrownBy(() -> postgres.ensureRunning(PASSWORD))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnWasTakenMeanwhile() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        postgres().stop();
        int port = Integer.parseInt(
                Files.readString(workspace.resolve("postgres/port")).strip());

        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(postgres().ensureRunning(PASSWORD)).isNotEqualTo(first);
        }
    }

    @Test
    void saysThatTheDataFolderIsOpenToOthers() throws Exception {
        postgres().ensureRunning(PASSWORD);
        postgres().stop();
        Files.setPosixFilePermissions(workspace.resolve("postgres/data"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> postgres().ensureRunning(PASSWORD))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("Set its mode to 700");
    }

    @Test
    void refusesADataFolderOfSomethingElse() throws IOException {
        Files.createDirectories(workspace.resolve("postgres/data"));

        assertThatThrownBy(() -> postgres().ensureRunning(PASSWORD))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("holds no PostgreSQL data");
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.createFile(workspace.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.in(file.resolve("postgres")).ensureRunning(PASSWORD))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void unpacksDamagedProgramsAgain() throws Exception {
        Files.delete(workspace.resolve("postgres/programs"));
        postgres().ensureRunning(PASSWORD);
        postgres().stop();
        try (var programs = Files.walk(workspace.resolve("postgres/programs"))) {
            Path damaged = programs.filter(file -> file.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(damaged, "cut off");
        }

        assertThat(ask(postgres().ensureRunning(PASSWORD), "select 1")).isEqualTo("1");
    }

    @Test
    void refusesAPasswordThatNoPasswordFileCanHold() {
        assertThatThrownBy(() -> postgres().ensureRunning("two\nlines")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> postgres().ensureRunning("")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> postgres().ensureRunning("x".repeat(257))).isInstanceOf(RefusedValueException.class);
    }

    private DatabaseConfiguration startedByAProcessThatIsKilled() throws Exception {
        Process process = anotherProcess();
        String address = address(process);
        end(process);
        return new DatabaseConfiguration(address, "scipion", PASSWORD);
    }

    private Process anotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsPostgres.class.getName(),
                        workspace.resolve("postgres").toString(),
                        PASSWORD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String address(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(workspace.resolve("postgres/data/postmaster.pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String ask(DatabaseConfiguration configuration, String query) throws SQLException {
        try (Connection connection = connect(configuration);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseConfiguration configuration, String... statements) throws SQLException {
        try (Connection connection = connect(configuration);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(DatabaseConfiguration configuration) throws SQLException {
        return DriverManager.getConnection(configuration.url(), configuration.user(), configuration.password());
    }
}
