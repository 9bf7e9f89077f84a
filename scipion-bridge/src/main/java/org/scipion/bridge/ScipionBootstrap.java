package org.scipion.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.bridge.environment.Bootstrapping;

/**
 * Sets up the Python environment that runs are made with: builds one from the package index, or takes one that exists.
 * Immutable.
 *
 * @param home Scipion's home; gets {@code config/scipion.conf}, {@code config/hosts.conf} and, when built, the environment in
 *     {@code software/scipion-python}
 * @param existing an environment to use instead of building one: the folder of a venv, of a conda environment or of a Scipion
 *     installation, the installation's command {@code scipion3}, or the name of a conda environment
 * @param plugins plugins to install, with or without {@code scipion-em-}, with versions or without; none for an existing
 *     environment that is to stay as it is
 */
public record ScipionBootstrap(Path home, Optional<String> existing, List<String> plugins) {
    /** Plugins that can be installed from the package index without compiling. */
    public static final List<String> USUAL_PLUGINS =
            List.of("tomo", "relion", "imod", "motioncorr", "eman2", "facilities", "chimera");

    /** Makes the home absolute and copies the list. */
    public ScipionBootstrap {
        home = home.toAbsolutePath().normalize();
        plugins = List.copyOf(plugins);
    }

    /**
     * Does it, which takes minutes the first time; what is there already is kept. Programs write to
     * {@code logs/bootstrap.log} of the home.
     *
     * @param progress takes each step in words
     * @return what loading the whole environment showed
     * @throws BootstrapException if it cannot be built, or lacks what Scipion needs
     * @throws ScipionUnavailableException if it is there but cannot be loaded
     */
    public EnvironmentReport run(Consumer<String> progress) {
        try {
            Files.createDirectories(home.resolve("logs"));
            return new Bootstrapping(home, progress).run(existing, plugins);
        } catch (IOException e) {
            throw new BootstrapException(home + " cannot be written: " + e.getMessage(), e);
        }
    }
}
