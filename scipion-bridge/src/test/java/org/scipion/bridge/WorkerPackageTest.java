package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The worker's Python package by itself: its types, and its own tests against the real Scipion. */
@Tag("scipion")
class WorkerPackageTest {
    private static final Path TOOLS = Path.of("target", "python-test-tools").toAbsolutePath();
    private static final long MINUTES = 60;

    /** Beside the environment, which may be somebody's own. */
    @BeforeAll
    static void installTools() throws IOException, InterruptedException {
        if (!Files.exists(TOOLS)) {
            python("install.log", "-m", "pip", "install", "--quiet", "--target", TOOLS.toString(), "pytest", "mypy");
        }
    }

    @Test
    void isSoundlyTyped() throws IOException, InterruptedException {
        python(
                "mypy.log",
                "-m",
                "mypy",
                "--cache-dir",
                TOOLS.resolve("mypy-cache").toString(),
                "--config-file",
                "src/main/python/mypy.ini",
                "src/main/python/scipion_worker");
    }

    @Test
    void passesItsOwnTests() throws IOException, InterruptedException {
        python("pytest.log", "-m", "pytest", "-q", "-p", "no:cacheprovider", "src/test/python/worker");
    }

    private static void python(String logName, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(RealScipion.python().toString(), "-B"));
        command.addAll(List.of(words));
        Path log = Files.createDirectories(TOOLS.getParent()).resolve(logName);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PYTHONPATH", TOOLS.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", String.join(" ", command), Files.readString(log))
                .isTrue();
    }
}
