package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scipion.bridge.EnvironmentReport;
import org.scipion.bridge.ScipionEnvironment;

/**
 * The steps of setting Scipion up.
 *
 * @param home Scipion's home
 * @param progress takes each step in words
 */
public record Bootstrapping(Path home, Consumer<String> progress) {

    /** Takes them all and tells what loading the environment showed. */
    public EnvironmentReport run(Optional<String> existing, List<String> plugins) throws IOException {
        Path log = home.resolve("logs").resolve("bootstrap.log");
        PackageInstallation installation =
                new PackageInstallation(home.resolve("software").resolve("scipion-python"), log, progress);
        Path python = existing.isPresent()
                ? installation.extend(NamedEnvironment.python(existing.get()), plugins)
                : installation.build(plugins);
        progress.accept("checking " + python);
        EnvironmentCheck.requirePackages(python);
        Seeds.hosts(home);
        EnvironmentReport report = EnvironmentCheck.report(new ScipionEnvironment(python, home), log);
        ScipionConfiguration.of(home).setPython(python);
        return report;
    }
}
