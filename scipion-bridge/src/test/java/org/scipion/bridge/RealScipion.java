package org.scipion.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Scipion itself, for tests that run with {@code -Pscipion}: built in {@code target} by the module's own bootstrap, unless the
 * system property {@code scipion.python} or the variable {@code SCIPION_PYTHON} names the interpreter of an environment that has
 * the usual plugins.
 */
final class RealScipion {
    private RealScipion() {}

    /** The interpreter of an environment with Scipion and the usual plugins. */
    static Path python() {
        String given = System.getProperty("scipion.python", System.getenv().getOrDefault("SCIPION_PYTHON", ""));
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        assumeTrue(PythonScripts.onPath("python3.11").isPresent(), "skipped: there is no python3.11 on the PATH");
        return Built.PYTHON;
    }

    /** Makes a home that uses that environment. */
    static Path home(Path folder) {
        EnvironmentReport report =
                new ScipionBootstrap(folder, Optional.of(python().toString()), List.of()).run(step -> {});
        assertThat(report.protocols()).isGreaterThan(200);
        return folder;
    }

    private static final class Built {
        private static final Path PYTHON = new ScipionBootstrap(
                        Path.of("target", "scipion-home"), Optional.empty(), ScipionBootstrap.USUAL_PLUGINS)
                .run(System.out::println)
                .python();
    }
}
