package org.scipion.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.ScipionBootstrap;

/**
 * Scipion itself, for tests that run with {@code -Pscipion}: the environment that the system property {@code scipion.python} or the variable
 * {@code SCIPION_PYTHON} names, else the one that the tests of the bridge build.
 */
public final class RealScipion {

    private static final Path BRIDGE =
            Path.of("../scipion-bridge").toAbsolutePath().normalize();

    private RealScipion() {}

    /** Gives a workspace Scipion, with the pausing protocol of the bridge's tests beside its own. */
    public static void setUp(Path home) {
        setUp(home, python());
    }

    /** As {@link #setUp(Path)}, with the given environment or interpreter. */
    public static void setUp(Path home, Path environment) {
        var _ = new ScipionBootstrap(home, Optional.of(environment.toString()), List.of()).run(step -> {});
        add(home, "PYTHONPATH = " + BRIDGE.resolve("src/test/python/plugin"));
    }

    /** A new environment in which everything of Scipion can be imported, and to which packages may be added. */
    public static Path copyInto(Path folder) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(python().toString(), "-m", "venv", folder.toString())
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("No environment could be made in " + folder);
        }
        Path packages = sitePackages(folder);
        Files.writeString(
                packages.resolve("scipion.pth"),
                sitePackages(python().resolve("../..").normalize()) + "\n");
        return folder;
    }

    private static Path sitePackages(Path environment) throws IOException {
        try (var versions = Files.newDirectoryStream(environment.resolve("lib"), "python3*")) {
            return versions.iterator().next().resolve("site-packages");
        }
    }

    /** Adds a line to a workspace's {@code scipion.conf}. */
    public static void add(Path home, String line) {
        Path file = home.resolve("config/scipion.conf");
        try {
            Files.writeString(file, Files.readString(file) + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path python() {
        String given = System.getProperty("scipion.python", System.getenv().getOrDefault("SCIPION_PYTHON", ""));
        return given.isEmpty() ? Built.PYTHON : Path.of(given);
    }

    private static final class Built {
        private static final Path PYTHON = build();

        private static Path build() {
            boolean hasPython = Arrays.stream(System.getenv("PATH").split(":", -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3.11")));
            assumeTrue(hasPython, "skipped: there is no python3.11 on the PATH");
            Path home = BRIDGE.resolve("target/scipion-home");
            return new ScipionBootstrap(home, Optional.empty(), ScipionBootstrap.USUAL_PLUGINS)
                    .run(System.out::println)
                    .python();
        }
    }
}
