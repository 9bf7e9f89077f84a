package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.scipion.bridge.RuntimeLimits;
import org.scipion.bridge.ScipionEnvironment;
import org.scipion.bridge.environment.EnvironmentRevision;
import org.scipion.bridge.pool.WorkerSource;
import org.scipion.bridge.worker.Worker;
import org.scipion.bridge.worker.WorkerCommand;
import org.scipion.bridge.worker.WorkerListener;

/** Starts the workers of a Scipion home. Looks the environment up each time, so that one that is set up later is found. */
public final class Installation implements WorkerSource, WorkerListener {
    private static final System.Logger LOG = System.getLogger(Installation.class.getName());

    private final Path home;
    private final Path modules;
    private final RuntimeLimits limits;

    /**
     * The installation of a home.
     *
     * @param modules folder that holds the Python package of the worker
     */
    public Installation(Path home, Path modules, RuntimeLimits limits) {
        this.home = home;
        this.modules = modules;
        this.limits = limits;
    }

    @Override
    public Worker start() {
        return Worker.start(command(), this);
    }

    private WorkerCommand command() {
        ScipionEnvironment environment = ScipionEnvironment.of(home);
        return new WorkerCommand(
                environment.python(), modules, environment.variables(), WorkerLog.in(home), limits.start());
    }

    @Override
    public String revision() {
        return EnvironmentRevision.of(home);
    }

    @Override
    public void event(Worker worker, ObjectNode event) {
        LOG.log(Level.DEBUG, "Worker {0}: {1}", worker.pid(), event);
    }

    @Override
    public void ended(Worker worker) {
        LOG.log(Level.INFO, "Worker {0} ended after {1} calls", worker.pid(), worker.calls());
    }
}
