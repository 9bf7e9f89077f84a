package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs Python programs of the tests, with Scipion's packages or with others. */
final class PythonScripts {
    private static final List<String> STAR_READERS = List.of("starfile", "gemmi");
    private static final long MINUTES = 15;

    private PythonScripts() {}

    /** The interpreter of the environment with Scipion. */
    static String python() {
        return RealScipion.python().toString();
    }

    /** The interpreter of an environment with readers of STAR files that are not Scipion's. */
    static synchronized String pythonWithStarReaders() throws IOException, InterruptedException {
        return made("star-environment", STAR_READERS);
    }

    private static String made(String name, List<String> packages) throws IOException, InterruptedException {
        Path environment = Path.of("target", name).toAbsolutePath();
        Path python = environment.resolve("bin/python");
        Path complete = environment.resolve("complete");
        if (!Files.exists(complete)) {
            Optional<String> system = onPath("python3.11");
            assumeTrue(system.isPresent(), "skipped: there is no python3.11 on the PATH");
            Path log = Files.createDirectories(environment).resolve("install.log");
            run(log, system.orElseThrow(), "-m", "venv", environment.toString());
            List<String> install = new ArrayList<>(List.of(python.toString(), "-m", "pip", "install", "--quiet"));
            install.addAll(packages);
            run(log, install.toArray(String[]::new));
            Files.createFile(complete);
        }
        return python.toString();
    }

    /** Where a program is, if it is installed. */
    static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Runs one of the tests' Python programs in the environment; its standard output goes to a file. */
    static void runScript(Path output, String python, String script, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python, "src/test/python/" + script));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        run(output, command.toArray(String[]::new));
    }

    /** Runs a program to its good end; its standard output goes to a file, and its errors into one beside it. */
    static void run(Path output, String... command) throws IOException, InterruptedException {
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
}
