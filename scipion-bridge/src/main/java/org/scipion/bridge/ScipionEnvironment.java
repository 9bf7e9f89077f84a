package org.scipion.bridge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.scipion.bridge.environment.ScipionConfiguration;
import org.scipion.bridge.environment.WorkerVariables;

/**
 * A Python environment with Scipion in it, and the folder that Scipion calls its home. Immutable.
 *
 * @param python the interpreter, absolute
 * @param home Scipion's home, absolute: {@code config/hosts.conf} and {@code config/scipion.conf} say how it works
 */
public record ScipionEnvironment(Path python, Path home) {

    /** Makes both paths absolute; links in them are kept, because an environment's interpreter is one. */
    public ScipionEnvironment {
        python = python.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    /**
     * The environment that a home's {@code scipion.conf} names as {@code SCIPION_PYTHON}.
     *
     * @throws ScipionUnavailableException if it names none, or one that is gone
     */
    public static ScipionEnvironment of(Path home) {
        Path python = ScipionConfiguration.of(home)
                .python()
                .orElseThrow(() -> unavailable("No Scipion is set up on this server"));
        if (!Files.isExecutable(python)) {
            throw unavailable("The Python environment of Scipion is gone (" + python + ")");
        }
        return new ScipionEnvironment(python, home);
    }

    private static ScipionUnavailableException unavailable(String what) {
        return new ScipionUnavailableException(
                what + ": projects can be read, but nothing can be run. Run 'scipionapi bootstrap' to set it up");
    }

    /**
     * All environment variables of the workers and their runs: what Scipion needs, the keys of {@code scipion.conf}, the
     * {@link EnvironmentOverrides}, and of
     * this process only what programs of the field need. Secrets of this process are not among them.
     */
    public Map<String, String> variables() {
        return WorkerVariables.of(python, home, System.getenv());
    }
}
