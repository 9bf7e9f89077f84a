package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a project that Scipion itself goes on with during the test, with Scipion and here. Runs with {@code -Pscipion}; makes
 * a Python environment with Scipion's packages in {@code target}, unless the system property {@code scipion.python} names
 * the interpreter of one.
 */
@Tag("scipion")
class ScipionItselfTest {
    private static final List<String> PACKAGES = List.of(
            "scipion-pyworkflow",
            "scipion-em",
            "scipion-app",
            "scipion-em-tomo",
            "scipion-em-relion",
            "scipion-em-imod");
    private static final long MINUTES = 15;

    @TempDir
    Path folder;

    @Test
    void readsTheSameOfAProjectThatGoesOn() throws IOException, InterruptedException {
        String python = python();
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

    private static String python() throws IOException, InterruptedException {
        String given = System.getProperty("scipion.python", "");
        if (!given.isEmpty()) {
            return given;
        }
        Path environment = Path.of("target", "scipion-environment").toAbsolutePath();
        Path python = environment.resolve("bin/python");
        if (!Files.exists(environment.resolve("complete"))) {
            Optional<String> system = onPath("python3.11");
            assumeTrue(system.isPresent(), "skipped: there is no python3.11 on the PATH");
            Path log = Files.createDirectories(environment).resolve("install.log");
            run(log, system.orElseThrow(), "-m", "venv", environment.toString());
            List<String> install = new ArrayList<>(List.of(python.toString(), "-m", "pip", "install", "--quiet"));
            install.addAll(PACKAGES);
            run(log, install.toArray(String[]::new));
            Files.createFile(environment.resolve("complete"));
        }
        return python.toString();
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
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
