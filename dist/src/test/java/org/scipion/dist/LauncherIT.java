package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void runsFromAFolderWithABlankInItsName() {
        assertThat(UnpackedDistribution.launcher().toString()).contains(" ");
        assertThat(version(UnpackedDistribution.launcher(), Path.of("/")))
                .isEqualTo("scipionapi v" + System.getProperty("scipion.version"));
    }

    @Test
    void runsThroughSymbolicLinks() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("first"), UnpackedDistribution.launcher());
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
        assertThat(version(first, Path.of("/"))).startsWith("scipionapi v");
        assertThat(version(second, folder)).startsWith("scipionapi v");
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws IOException {
        Path old = Files.createDirectories(folder.resolve("java-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createDirectories(old.resolve("bin"));
        Files.createSymbolicLink(old.resolve("bin/java"), Path.of("/bin/false"));
        String path = System.getProperty("java.home") + "/bin:/usr/bin:/bin";
        Shell.Outcome outcome = Shell.run(
                List.of(UnpackedDistribution.launcher().toString(), "version"),
                Map.of("JAVA_HOME", old.toString(), "PATH", path),
                folder);
        assertThat(outcome.code()).isZero();
    }

    @Test
    void listsWhatItShips() throws IOException {
        Path distribution = UnpackedDistribution.folder();
        assertThat(distribution.resolve("sbom.json")).content().contains("\"CycloneDX\"", "postgresql", "lettuce-core");
        assertThat(distribution.resolve("LICENSE")).content().contains("Apache License");
        assertThat(distribution.resolve("README.md")).exists();
        assertThat(Files.size(distribution.resolve("demo/demo-project.tar.xz"))).isLessThan(3_000_000);
    }

    private static String version(Path launcher, Path workingFolder) {
        Shell.Outcome outcome = Shell.run(List.of(launcher.toString(), "version"), JAVA, workingFolder);
        assertThat(outcome.errors()).isEmpty();
        return outcome.output().strip();
    }
}
