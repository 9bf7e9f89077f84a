package org.scipion.server.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path folder;

    @Test
    void isWhereTheVariableSays() {
        assertThat(Workspace.of(Map.of("SCIPION_HOME", folder.toString())).home())
                .isEqualTo(folder);
    }

    @Test
    void isBelowTheUsersHomeFolderOtherwise() {
        Path usual = Path.of(System.getProperty("user.home"), "scipion_home");
        assertThat(Workspace.of(Map.of()).home()).isEqualTo(usual);
        assertThat(Workspace.of(Map.of("SCIPION_HOME", " ")).home()).isEqualTo(usual);
    }

    @Test
    void isMadeWhereItIsMissing() {
        Workspace workspace = new Workspace(folder.resolve("new"));
        workspace.prepare();
        assertThat(workspace.home().toFile().list())
                .containsExactlyInAnyOrder(".run", "config", "logs", "projects", "web");
        assertThat(workspace.provisioned()).isFalse();
    }

    @Test
    void isRefusedWhereAFileStandsInItsWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> new Workspace(file).prepare())
                .isInstanceOf(UnwritableWorkspaceException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("SCIPION_HOME");
        assertThat(file).hasContent("mine");
    }

    /** No process may make folders there, whoever runs it. */
    @Test
    void isRefusedOnAFileSystemThatTakesNoFiles() {
        assertThatThrownBy(() -> new Workspace(Path.of("/proc/scipion")).prepare())
                .isInstanceOf(UnwritableWorkspaceException.class);
    }

    @Test
    void asksToBeSetUpFirst() {
        assertThatThrownBy(() -> new Workspace(folder).requireProvisioned())
                .isInstanceOf(NotProvisionedException.class)
                .hasMessageContaining("scipionapi provision");
    }
}
