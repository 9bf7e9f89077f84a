package org.scipion.server.projects.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.rest.Json;
import org.scipion.server.process.ProcessIdentity;

class ProjectLocksTest {

    @TempDir
    Path project;

    private ProjectLocks one;
    private ProjectLocks other;

    @BeforeEach
    void startTwoServers() {
        one = new ProjectLocks(InstantSource.system());
        other = new ProjectLocks(InstantSource.system());
    }

    @AfterEach
    void stopThem() {
        one.close();
        other.close();
    }

    @Test
    void tellTheSecondServerWhoWasFirst() {
        one.hold(project);
        one.hold(project);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> other.hold(project))
                .withMessageContaining("process " + ProcessHandle.current().pid() + " on ");
    }

    @Test
    void areGivenBackWhenNothingIsChangedAnyMore() {
        one.hold(project);
        one.releaseUnused(Duration.ofHours(1));
        assertThat(project.resolve(ProjectLocks.FILE)).exists();
        one.releaseUnused(Duration.ZERO);
        assertThat(project).isEmptyDirectory();
        other.hold(project);
    }

    @Test
    void areGivenBackWithTheirServer() {
        one.hold(project);
        one.close();
        assertThat(project).isEmptyDirectory();
    }

    @Test
    void areTakenFromAProcessThatEnded() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("sleep", "600").start();
        ProcessIdentity identity = ProcessIdentity.of(ended.pid()).orElseThrow();
        LockHolder here = LockHolder.here(Instant.EPOCH);
        leave(new LockHolder("another", here.host(), identity.pid(), identity.birth(), Instant.EPOCH));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> one.hold(project));
        ended.destroyForcibly().waitFor();
        one.hold(project);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> other.hold(project));
    }

    @Test
    void areLeftToServersOfOtherMachinesOfWhichNothingIsKnown() throws IOException {
        leave(new LockHolder("another", "far.away", 1, "1@boot", Instant.parse("2026-01-02T03:04:05Z")));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> one.hold(project))
                .withMessageContaining("process 1 on far.away, since 2026-01-02T03:04:05Z")
                .withMessageContaining(ProjectLocks.FILE);
        one.close();
        assertThat(project.resolve(ProjectLocks.FILE)).exists();
    }

    @Test
    void areNotTakenOverFromAFileThatCannotBeUnderstood() throws IOException {
        Files.writeString(project.resolve(ProjectLocks.FILE), "what is this");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> one.hold(project))
                .withMessageContaining("unknown");
    }

    private void leave(LockHolder holder) throws IOException {
        Files.writeString(project.resolve(ProjectLocks.FILE), Json.text(holder));
    }
}
