package org.scipion.bridge.environment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.scipion.bridge.BootstrapException;
import org.scipion.bridge.EnvironmentReport;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.worker.Worker;
import org.scipion.bridge.worker.WorkerCommand;
import org.scipion.bridge.worker.WorkerListener;

/** Tries an environment: the modules that Scipion needs, then a worker that loads all plugins. */
final class EnvironmentCheck {
    /** The first load compiles all packages. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final WorkerListener NOBODY = new WorkerListener() {
        @Override
        public void event(Worker worker, ObjectNode event) {}

        @Override
        public void ended(Worker worker) {}
    };

    private EnvironmentCheck() {}

    /**
     * Looks whether the packages are there at all.
     *
     * @throws BootstrapException naming the first that is missing
     */
    static void requirePackages(Path python) {
        requireModule(python, "tkinter", "install the tkinter of this Python (on Debian: apt-get install python3-tk)");
        requireModule(python, "pyworkflow", "Scipion is not installed in this environment");
        requireModule(python, "pwem", "the package scipion-em is not installed in this environment");
    }

    private static void requireModule(Path python, String module, String advice) {
        String search = "import importlib.util, sys; sys.exit(importlib.util.find_spec('" + module + "') is None)";
        if (Program.output(List.of(python.toString(), "-c", search)).isEmpty()) {
            throw new BootstrapException(python + " finds no module '" + module + "': " + advice);
        }
    }

    /** Loads everything. */
    static EnvironmentReport report(ScipionEnvironment environment, Path log) {
        Path modules = PythonModules.extract();
        WorkerCommand command =
                new WorkerCommand(environment.python(), modules, environment.variables(), log, PATIENCE);
        try (Worker worker = Worker.start(command, NOBODY)) {
            return report(environment, worker.hello());
        } finally {
            PythonModules.delete(modules);
        }
    }

    private static EnvironmentReport report(ScipionEnvironment environment, JsonNode hello) {
        return new EnvironmentReport(
                environment.python(),
                hello.path("python").asText(""),
                hello.path("pyworkflow").asText(""),
                hello.path("protocols").asInt(),
                hello.path("objects").asInt(),
                Answers.list(hello.path("plugins"), Answers::plugin));
    }
}
