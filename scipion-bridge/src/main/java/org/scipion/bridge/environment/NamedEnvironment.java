package org.scipion.bridge.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.bridge.BootstrapException;

/** An environment that a person names: the folder of a venv or conda environment, of a Scipion installation, or conda's name. */
final class NamedEnvironment {
    private static final String PYTHON = "bin/python";

    private NamedEnvironment() {}

    /**
     * The interpreter of an environment.
     *
     * @param name folder, interpreter, or name of a conda environment
     * @throws BootstrapException if there is no such environment
     */
    static Path python(String name) {
        return candidates(name)
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(python -> python.toAbsolutePath().normalize())
                .orElseThrow(() -> new BootstrapException("'" + name
                        + "' is no Python environment: neither a folder with bin/python, nor a Scipion installation whose environment is there,"
                        + " nor a conda environment of that name"));
    }

    private static Stream<Path> candidates(String name) {
        Path given = Path.of(name);
        Optional<Launcher> launcher = Launcher.of(given);
        if (launcher.isPresent()) {
            return launcher.get().environments().map(folder -> folder.resolve(PYTHON));
        }
        Stream<Path> inFolder = Stream.of(given, given.resolve(PYTHON));
        Stream<Path> conda =
                Conda.find().flatMap(found -> found.environment(name)).map(folder -> folder.resolve(PYTHON)).stream();
        return Stream.concat(inFolder, conda);
    }
}
