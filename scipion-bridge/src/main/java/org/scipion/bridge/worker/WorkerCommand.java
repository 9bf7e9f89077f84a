package org.scipion.bridge.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a worker is started.
 *
 * @param python the interpreter of a Scipion environment
 * @param modules folder that holds the Python package of the worker
 * @param variables all environment variables that the worker gets
 * @param log file that everything the worker prints is appended to
 * @param patience how long it may take to load Scipion
 */
public record WorkerCommand(Path python, Path modules, Map<String, String> variables, Path log, Duration patience) {

    /** Copies the variables. */
    public WorkerCommand {
        variables = Map.copyOf(variables);
    }
}
