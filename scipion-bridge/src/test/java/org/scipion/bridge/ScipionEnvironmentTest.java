package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.bridge.environment.EnvironmentRevision;
import org.scipion.bridge.environment.ScipionConfiguration;
import org.scipion.bridge.environment.Seeds;
import org.scipion.bridge.environment.WorkerVariables;

/** Where Scipion is, and what its processes see of ours. */
class ScipionEnvironmentTest {
    @TempDir
    private Path home;

    private void configure(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/scipion.conf"), text);
    }

    private Map<String, String> variables(Map<String, String> process) {
        return WorkerVariables.of(Path.of("/opt/scipion/bin/python"), home, process);
    }

    @Test
    void withoutScipionNothingActsButTheReasonTellsWhatToDo() {
        try (ScipionRuntime runtime = ScipionRuntime.start(home)) {
            assertThatExceptionOfType(ScipionUnavailableException.class)
                    .isThrownBy(runtime::catalogue)
                    .withMessageContaining("Run 'scipionapi bootstrap'");
            assertThatExceptionOfType(ScipionUnavailableException.class)
                    .isThrownBy(() -> runtime.project(FixtureProject.unpackInto(home))
                            .runs()
                            .stop(List.of(2L)));
        }
    }

    @Test
    void aProjectIsReadWithoutScipion() {
        assertThat(ScipionProject.open(FixtureProject.unpackInto(home)).runs()).hasSize(29);
    }

    @Test
    void anEnvironmentThatIsGoneIsUnavailable() throws IOException {
        configure("[PYWORKFLOW]\nSCIPION_PYTHON = /nowhere/bin/python\n");
        assertThatExceptionOfType(ScipionUnavailableException.class)
                .isThrownBy(() -> ScipionEnvironment.of(home))
                .withMessageContaining("/nowhere/bin/python");
    }

    @Test
    void secretsOfTheServerStayWithTheServer() {
        Map<String, String> seen = variables(Map.of(
                "SECRET_KEY",
                "s",
                "DATABASE_URL",
                "postgresql://u:p@h/d",
                "POSTGRES_PASSWORD",
                "p",
                "BROKER_URL",
                "r",
                "HOME",
                "/home/ada",
                "CUDA_VISIBLE_DEVICES",
                "1",
                "SLURM_CONF",
                "/etc/slurm.conf"));
        assertThat(seen)
                .containsEntry("HOME", "/home/ada")
                .containsEntry("CUDA_VISIBLE_DEVICES", "1")
                .containsEntry("SLURM_CONF", "/etc/slurm.conf")
                .doesNotContainKeys("SECRET_KEY", "DATABASE_URL", "POSTGRES_PASSWORD", "BROKER_URL");
    }

    @Test
    void scipionFindsItselfAndItsProjects() {
        assertThat(variables(Map.of("PATH", "/usr/bin")))
                .containsEntry("SCIPION_HOME", home.toString())
                .containsEntry("SCIPION_USER_DATA", home.toString())
                .containsEntry("SCIPION_PYTHON", "/opt/scipion/bin/python")
                .containsEntry("SCIPION_DOMAIN", "pwem")
                .containsEntry("SCIPION_NOTIFY", "False")
                .containsEntry("NO_COLOR", "1")
                .containsEntry("VIRTUAL_ENV", "/opt/scipion")
                .containsEntry("PATH", "/opt/scipion/bin:/usr/bin");
    }

    @Test
    void anEnvironmentOfCondaIsNamedAsSuch() throws IOException {
        Path conda = Files.createDirectories(home.resolve("conda/conda-meta")).getParent();
        Map<String, String> seen = WorkerVariables.of(conda.resolve("bin/python"), home, Map.of());
        assertThat(seen).containsEntry("CONDA_PREFIX", conda.toString()).doesNotContainKey("VIRTUAL_ENV");
    }

    @Test
    void settingsOfPluginsReachThem() throws IOException {
        configure(
                "# mine\n[PYWORKFLOW]\nSCIPION_NOTIFY = True\n[PLUGINS]\nRELION_HOME = ~/relion-5\n; off\nIMOD_HOME=$HOME/imod\n");
        assertThat(variables(Map.of("HOME", "/home/ada")))
                .containsEntry("RELION_HOME", "/home/ada/relion-5")
                .containsEntry("IMOD_HOME", "/home/ada/imod")
                .containsEntry("SCIPION_NOTIFY", "True");
    }

    @Test
    void namingTheInterpreterLeavesTheOtherSettings() throws IOException {
        configure("# mine\n[PLUGINS]\nRELION_HOME = /r\n[PYWORKFLOW]\nSCIPION_PYTHON = /old\nSCIPION_GUI = no\n");
        ScipionConfiguration configuration = ScipionConfiguration.of(home);
        configuration.setPython(Path.of("/new/bin/python"));
        assertThat(configuration.python()).contains(Path.of("/new/bin/python"));
        assertThat(configuration.file()).content().isEqualTo("""
                        # mine
                        [PLUGINS]
                        RELION_HOME = /r
                        [PYWORKFLOW]
                        SCIPION_PYTHON = /new/bin/python
                        SCIPION_GUI = no
                        """);
    }

    @Test
    void hostsArePreparedOnce() throws IOException {
        Seeds.hosts(home);
        Path hosts = home.resolve("config/hosts.conf");
        assertThat(hosts).content().contains("[localhost]", "PARALLEL_COMMAND = mpirun");
        Files.writeString(hosts, "[mine]\n");
        Seeds.hosts(home);
        assertThat(hosts).content().isEqualTo("[mine]\n");
    }

    @Test
    void theRevisionChangesWithPackagesAndSettings() throws IOException {
        Path packages = Files.createDirectories(home.resolve("env/lib/python3.11/site-packages"));
        configure("[PYWORKFLOW]\nSCIPION_PYTHON = " + home.resolve("env/bin/python") + "\n");
        String before = EnvironmentRevision.of(home);
        assertThat(EnvironmentRevision.of(home)).isEqualTo(before);
        Files.setLastModifiedTime(packages, java.nio.file.attribute.FileTime.fromMillis(1_000));
        String afterInstallation = EnvironmentRevision.of(home);
        assertThat(afterInstallation).isNotEqualTo(before);
        Files.setLastModifiedTime(
                home.resolve("config/scipion.conf"), java.nio.file.attribute.FileTime.fromMillis(1_000));
        assertThat(EnvironmentRevision.of(home)).isNotEqualTo(afterInstallation);
    }

    @Test
    void whatIsNoEnvironmentIsRefused() {
        assertThatExceptionOfType(BootstrapException.class)
                .isThrownBy(() -> new ScipionBootstrap(home, Optional.of(home.toString()), List.of()).run(step -> {}))
                .withMessageContaining("is no Python environment");
    }
}
