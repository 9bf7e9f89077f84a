package org.scipion.bridge.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.bridge.BootstrapException;

/**
 * Builds an environment from the package index.
 *
 * @param folder where
 * @param log where the programs' output goes
 * @param progress takes each step in words
 */
public record PackageInstallation(Path folder, Path log, Consumer<String> progress) {
    private static final List<String> CORE = List.of("scipion-pyworkflow", "scipion-em", "scipion-app");
    private static final String PREFIX = "scipion-em-";

    /**
     * Makes what is missing and returns the interpreter.
     *
     * @param plugins names of plugins, with or without {@code scipion-em-}, with versions or without
     * @throws BootstrapException if there is no fitting Python, or packages cannot be installed
     */
    public Path build(List<String> plugins) {
        Path python = folder.resolve("bin/python");
        if (!Files.isExecutable(python)) {
            create();
        }
        progress.accept("installing " + String.join(", ", CORE));
        install(python, CORE);
        return extend(python, plugins);
    }

    /** Adds plugins to an environment that exists and returns its interpreter. */
    Path extend(Path python, List<String> plugins) {
        if (!plugins.isEmpty()) {
            progress.accept("installing plugins: " + String.join(", ", plugins));
            install(python, plugins.stream().map(PackageInstallation::packageOf).toList());
        }
        return python;
    }

    private void create() {
        Optional<Path> interpreter = Interpreters.best();
        if (interpreter.isPresent()) {
            progress.accept("making a Python environment in " + folder + " with " + interpreter.get());
            Program.run(log, List.of(interpreter.get().toString(), "-m", "venv", "--clear", folder.toString()));
            return;
        }
        String version = Interpreters.versions().getFirst();
        Conda conda = Conda.find()
                .orElseThrow(() -> new BootstrapException("There is neither a Python of version "
                        + String.join(", ", Interpreters.versions()) + " with venv nor conda on the PATH; install one,"
                        + " or name an existing environment"));
        progress.accept("making a Python environment in " + folder + " with " + conda.program());
        conda.create(folder, version, log);
    }

    private void install(Path python, List<String> packages) {
        List<String> command = new ArrayList<>(
                List.of(python.toString(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"));
        command.addAll(packages);
        Program.run(log, command);
    }

    /** A plugin's package: its short name gets the common beginning, and what is no plain name is left as it is. */
    private static String packageOf(String plugin) {
        boolean isShort =
                plugin.matches("[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*([=<>~!].*)?") && !plugin.startsWith("scipion-");
        return isShort ? PREFIX + plugin : plugin;
    }
}
