package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scipion.bridge.BootstrapException;

/** An environment that a person names: the folder of a venv or conda environment, of a Scipion installation, or conda's name. */
final class NamedEnvironment {
    private static final String PYTHON = "bin/python";
    private static final String CONDA_OF_INSTALLER = "scipion3";

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
                        + "' is no Python environment: neither a folder with bin/python, nor a Scipion installation,"
                        + " nor a conda environment of that name"));
    }

    private static Stream<Path> candidates(String name) {
        Path given = Path.of(name);
        Stream<Path> inFolder = Stream.concat(Stream.of(given, given.resolve(PYTHON)), ofInstallation(given).stream());
        Optional<Path> conda = Conda.find()
                .flatMap(found -> found.environment(isInstallation(given) ? CONDA_OF_INSTALLER : name))
                .map(folder -> folder.resolve(PYTHON));
        return Stream.concat(inFolder, conda.stream());
    }

    /** Scipion's installer puts a hidden environment beside its command, or makes one with conda. */
    private static List<Path> ofInstallation(Path folder) {
        List<Path> found = new ArrayList<>();
        if (isInstallation(folder)) {
            try (DirectoryStream<Path> environments = Files.newDirectoryStream(folder, ".scipion3*")) {
                environments.forEach(environment -> found.add(environment.resolve(PYTHON)));
            } catch (IOException e) {
                throw new BootstrapException(folder + " cannot be listed: " + e.getMessage(), e);
            }
        }
        return found;
    }

    private static boolean isInstallation(Path folder) {
        return Files.isRegularFile(folder.resolve("scipion3"));
    }
}
