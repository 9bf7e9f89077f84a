package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final String PASSWORD = "a-password-of-this-test";

    /** Shared by all tests here, because setting up a database takes long. */
    @TempDir
    private static Path workspace;

    @BeforeAll
    static void shareThePrograms() throws IOException {
        TestPostgres.sharePrograms(workspace.resolve("postgres"));
    }

    private static EmbeddedPostgres postgres() {
        return EmbeddedPostgres.in(workspace.resolve("postgres"));
    }

    @AfterAll
    static void endTheServer() {
        postgres().stop();
    }

    @Test
    void startsInANewFolderAndAnswers() throws Exception {
        DatabaseConfiguration configuration = postgres().ensureRunning(PASSWORD);

        assertThat(TestPostgres.ask(configuration, "show server_encoding")).isEqualTo("UTF8");
        assertThat(TestPostgres.ask(configuration, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(postgres().isRunning()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.resolve("postgres/data"))))
                .isEqualTo("rwx------");
    }

    @Test
    void givesOurRoleNoPowerOverTheServer() throws Exception {
        DatabaseConfiguration configuration = postgres().ensureRunning(PASSWORD);

        assertThat(TestPostgres.ask(configuration, "select rolsuper from pg_roles where rolname = current_user"))
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
    void adoptsTheRunningServer() {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        long process = postmaster();

        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
        assertThat(postmaster()).isEqualTo(process);
    }

    @Test
    void keepsDataAndPortOverAStop() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        TestPostgres.execute(first, "drop table if exists kept; create table kept as select 42 as answer");

        postgres().stop();

        assertThat(postgres().isRunning()).isFalse();
        assertThat(postgres().ensureRunning(PASSWORD)).isEqualTo(first);
        assertThat(TestPostgres.ask(first, "select answer from kept")).isEqualTo("42");
    }

    @Test
    void keepsCommittedDataOverASuddenEnd() throws Exception {
        DatabaseConfiguration first = postgres().ensureRunning(PASSWORD);
        TestPostgres.execute(first, "drop table if exists kept; create table kept as select 42 as answer");

        ProcessHandle process = ProcessHandle.of(postmaster()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        assertThat(TestPostgres.ask(postgres().ensureRunning(PASSWORD), "select answer from kept"))
                .isEqualTo("42");
    }

    @Test
    void outlivesTheProcessThatStartedItAndServesAnother() throws Exception {
        postgres().stop();
        Starter starter = Starter.run(workspace.resolve("postgres"), PASSWORD);
        String address = starter.address();
        starter.kill();

        assertThat(postgres().isRunning()).isTrue();
        assertThat(postgres().ensureRunning(PASSWORD).url()).isEqualTo(address);
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

        assertThat(TestPostgres.ask(postgres().ensureRunning(PASSWORD), "select 1"))
                .isEqualTo("1");
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(workspace.resolve("postgres/data/postmaster.pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
