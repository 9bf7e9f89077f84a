package org.scipion.bridge.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Python interpreters that Scipion's packages can be installed for: their pinned versions bound the choice. */
final class Interpreters {
    private static final List<String> FITTING = List.of("3.11", "3.10", "3.9");
    private static final List<Path> FURTHER_PLACES =
            List.of(Path.of("/usr/local/bin"), Path.of("/usr/bin"), Path.of("/opt/python/bin"));
    private static final String VERSION = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])";

    private Interpreters() {}

    /** The best interpreter on this machine that can make an environment. */
    static Optional<Path> best() {
        return FITTING.stream().flatMap(Interpreters::ofVersion).findFirst();
    }

    private static Stream<Path> ofVersion(String version) {
        String program = "python" + version;
        Stream<Path> places = Stream.concat(
                Program.onPath(program).stream(), FURTHER_PLACES.stream().map(folder -> folder.resolve(program)));
        Stream<Path> plain = Program.onPath("python3").stream();
        return Stream.concat(places, plain).filter(Files::isExecutable).filter(python -> isOf(python, version));
    }

    private static boolean isOf(Path python, String version) {
        return Program.output(List.of(python.toString(), "-c", VERSION))
                .filter(printed -> printed.strip().equals(version))
                .isPresent();
    }

    /** The versions that fit, best first. */
    static List<String> versions() {
        return FITTING;
    }
}
