package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    /** All that the launcher may find on a machine. */
    private static final List<String> PROGRAMS =
            List.of("bash", "cat", "cksum", "dirname", "env", "readlink", "sed", "stat");

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
    void needsNoJavaOfTheMachine() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : PROGRAMS) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        Map<String, String> bare = Map.of(
                "PATH", programs.toString(), "HOME", folder.toString(), "JAVA_HOME", java("25.0.1", "/bin/false"));
        Shell.Outcome outcome =
                Shell.run(List.of(UnpackedDistribution.launcher().toString(), "version"), bare, folder);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
    }

    @Test
    void withoutItsOwnJavaPassesOverOneThatIsTooOld() throws IOException {
        Path distribution = withoutRuntime();
        String path = System.getProperty("java.home") + "/bin:/usr/bin:/bin";
        Shell.Outcome outcome = Shell.run(
                List.of(distribution.resolve("bin/scipionapi").toString(), "version"),
                Map.of("JAVA_HOME", java("17.0.1", "/bin/false"), "PATH", path),
                folder);
        assertThat(outcome.code()).as(outcome.errors()).isZero();
    }

    @Test
    void isSmallEnoughToBeFetched() throws IOException {
        Path packed = Path.of(System.getProperty("scipion.distribution") + ".tar.gz");
        assertThat(Files.size(packed)).isLessThan(130_000_000);
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
        Shell.Outcome outcome = Shell.run(List.of(launcher.toString(), "version"), Map.of(), workingFolder);
        assertThat(outcome.errors()).isEmpty();
        return outcome.output().strip();
    }

    /** A folder that looks like a Java of this version, and runs something else. */
    private String java(String version, String program) throws IOException {
        Path java = Files.createDirectories(folder.resolve("java-" + version));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.createDirectories(java.resolve("bin"));
        Files.createSymbolicLink(java.resolve("bin/java"), Path.of(program));
        return java.toString();
    }

    private Path withoutRuntime() throws IOException {
        Path whole = UnpackedDistribution.folder();
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Files.createDirectory(bare.resolve("bin"));
        Files.copy(whole.resolve("bin/scipionapi"), bare.resolve("bin/scipionapi"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String part : List.of("lib", "conf")) {
            Files.createSymbolicLink(bare.resolve(part), whole.resolve(part));
        }
        return bare;
    }
}
