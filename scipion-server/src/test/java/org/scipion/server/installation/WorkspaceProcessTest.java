package org.scipion.server.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.process.ProcessIdentity;

class WorkspaceProcessTest {

    private Workspace workspace;
    private Process other;

    @BeforeEach
    void startAnotherProcess(@TempDir Path home) throws IOException {
        workspace = new Workspace(home);
        other = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endTheOtherProcess() {
        other.destroyForcibly();
    }

    @Test
    void isNotRunningInAFreshWorkspace() {
        assertThat(WorkspaceProcess.server(workspace).running()).isEmpty();
        assertThat(WorkspaceProcess.server(workspace).crashed()).isFalse();
    }

    @Test
    void isTheProcessThatClaimedTheWorkspace() {
        WorkspaceProcess.server(workspace).claim();
        assertThat(WorkspaceProcess.server(workspace).running()).contains(ProcessIdentity.current());
    }

    @Test
    void claimsAWorkspaceOnlyOnce() throws IOException {
        record(ProcessIdentity.of(other.pid()).orElseThrow());
        assertThatThrownBy(() -> WorkspaceProcess.server(workspace).claim())
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining(Long.toString(other.pid()));
    }

    @Test
    void endsTheProcessThatClaimedTheWorkspace() throws IOException, InterruptedException {
        record(ProcessIdentity.of(other.pid()).orElseThrow());
        assertThat(WorkspaceProcess.server(workspace).stop()).isTrue();
        assertThat(other.waitFor()).isNotZero();
        assertThat(workspace.processFile()).doesNotExist();
    }

    @Test
    void neverTouchesAForeignProcessThatWasGivenItsId() throws IOException {
        record(new ProcessIdentity(other.pid(), "1@another-boot"));
        assertThat(WorkspaceProcess.server(workspace).crashed()).isTrue();
        assertThat(WorkspaceProcess.server(workspace).stop()).isFalse();
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void takesAnUnreadableFileForACrash() throws IOException {
        Files.createDirectories(workspace.processFile().getParent());
        Files.writeString(workspace.processFile(), "not a process");
        assertThat(WorkspaceProcess.server(workspace).crashed()).isTrue();
        assertThat(WorkspaceProcess.server(workspace).stop()).isFalse();
    }

    private void record(ProcessIdentity identity) throws IOException {
        Files.createDirectories(workspace.processFile().getParent());
        Files.writeString(workspace.processFile(), identity.text());
    }
}
