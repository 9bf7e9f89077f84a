package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresInANewFolderTest {
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
    void leavesNoPasswordInItsFilesAndLog() throws Exception {
        postgres().ensureRunning(PASSWORD);

        assertThat(Files.readString(workspace.resolve("postgres/postgres.log"))).doesNotContain(PASSWORD);
        try (var files = Files.list(workspace.resolve("postgres"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "lock", "port", "postgres.log", "programs");
        }
    }

    @Test
    void startsOnceForManyCallersAtOnce() throws Exception {
        List<Callable<DatabaseConfiguration>> callers =
                Collections.nCopies(4, () -> postgres().ensureRunning(PASSWORD));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<DatabaseConfiguration> answers =
                    threads.invokeAll(callers).stream().map(Future::resultNow).toList();
            assertThat(answers).hasSize(4).containsOnly(answers.getFirst());
        }
    }

    @Test
    void startsOnceForTwoProcessesAtOnce() throws Exception {
        Starter one = Starter.run(workspace.resolve("postgres"), PASSWORD);
        Starter two = Starter.run(workspace.resolve("postgres"), PASSWORD);

        assertThat(one.address()).isEqualTo(two.address());
        one.kill();
        two.kill();
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
    void refusesAPasswordThatNoPasswordFileCanHold() {
        assertThatThrownBy(() -> postgres().ensureRunning("two\nlines")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> postgres().ensureRunning("")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> postgres().ensureRunning("x".repeat(257))).isInstanceOf(RefusedValueException.class);
    }
}
