package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a project that Scipion itself goes on with during the test, with Scipion and here. Runs with {@code -Pscipion}.
 */
@Tag("scipion")
class ScipionItselfTest {
    private static final long MINUTES = 15;

    @TempDir
    Path folder;

    @Test
    void readsTheSameOfAProjectThatGoesOn() throws IOException, InterruptedException {
        String python = RealScipion.python().toString();
        Path projectFolder = FixtureProject.unpackInto(folder);
        ScipionProject project = ScipionProject.open(projectFolder);
        int runsBefore = project.runs().size();
        run(folder.resolve("go_on.log"), python, "src/test/python/go_on_with_project.py", projectFolder.toString());
        Path copy = folder.resolve("copy");
        copy(projectFolder, copy);
        Path truth = folder.resolve("truth.json");
        run(truth, python, "src/test/python/dump_project.py", copy.toString());
        Comparison comparison = new Comparison(
                project, new ObjectMapper().readTree(Files.readString(truth)).path("runs"));
        comparison.compareRuns();
        comparison.compareSets();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(3000);
        assertThat(project.runs()).hasSizeGreaterThan(runsBefore);
    }

    private static void run(Path output, String... command) throws IOException, InterruptedException {
        Path errors = output.resolveSibling(output.getFileName() + ".errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", String.join(" ", command), Files.readString(errors))
                .isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
