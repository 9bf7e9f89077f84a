package org.scipion.bridge.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.bridge.BootstrapException;

/** Environments as people name them. */
class NamedEnvironmentTest {
    @TempDir
    private Path place;

    /** A folder with an interpreter that can be started. */
    private Path environment(String folder) throws IOException {
        Path python = place.resolve(folder).resolve("bin/python");
        Files.createDirectories(python.getParent());
        Files.copy(Path.of("/bin/true"), python);
        return python;
    }

    /** An installation whose launcher enters an environment with this command. */
    private Path installation(String command) throws IOException {
        Path folder = Files.createDirectories(place.resolve("scipion"));
        Path launcher = folder.resolve("scipion3");
        Files.writeString(
                launcher, "#!/usr/bin/env python3\nimport os\ncmd = '" + command + " && python -m scipion'\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return folder;
    }

    @Test
    void isFoundByItsFolderOrItsInterpreter() throws IOException {
        Path python = environment("venv");
        assertThat(NamedEnvironment.python(place.resolve("venv").toString())).isEqualTo(python);
        assertThat(NamedEnvironment.python(python.toString())).isEqualTo(python);
    }

    @ParameterizedTest
    @ValueSource(strings = {".scipion3", "of my own"})
    void isTheOneThatTheLauncherOfAnInstallationEnters(String name) throws IOException {
        Path python = environment("scipion/" + name);
        Path folder = installation(". " + place.resolve("scipion").resolve(name) + "/bin/activate");
        assertThat(NamedEnvironment.python(folder.toString())).isEqualTo(python);
        assertThat(NamedEnvironment.python(folder.resolve("scipion3").toString()))
                .isEqualTo(python);
    }

    @Test
    void isTheCondaEnvironmentThatTheLauncherEnters() throws IOException {
        Path python = environment("miniconda/envs/mine");
        Path folder =
                installation(". \"" + place + "/miniconda/bin/../etc/profile.d/conda.sh\" && conda activate mine");
        assertThat(NamedEnvironment.python(folder.toString())).isEqualTo(python);
        Path base = environment("miniconda");
        Path other =
                installation("eval \"$(" + place + "/miniconda/bin/conda shell.bash hook)\" && conda activate base");
        assertThat(NamedEnvironment.python(other.toString())).isEqualTo(base);
    }

    @Test
    void isNotTheLauncherItselfWhenWhatItEntersIsGone() throws IOException {
        Path folder = installation(". " + place + "/gone/bin/activate");
        assertThatExceptionOfType(BootstrapException.class)
                .isThrownBy(
                        () -> NamedEnvironment.python(folder.resolve("scipion3").toString()))
                .withMessageContaining("whose environment is there");
    }
}
