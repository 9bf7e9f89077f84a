package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.bridge.WorkerTimeoutException;
import org.scipion.bridge.pool.WorkerPool;
import org.scipion.bridge.worker.Worker;

/** Calls about one project. What can be asked twice is asked again when its worker ended; the rest never is. */
public final class ProjectCalls {
    private final Path folder;
    private final WorkerPool pool;

    /** Calls about the project in a folder. */
    public ProjectCalls(Path folder, WorkerPool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    /** The project's folder. */
    public Path folder() {
        return folder;
    }

    /** Asks and waits for the answer, once more if a worker ended during a method that can be repeated. */
    public JsonNode ask(WorkerMethod method, ObjectNode parameters) {
        try {
            return once(method, parameters, event -> {});
        } catch (WorkerTimeoutException e) {
            throw e;
        } catch (WorkerEndedException e) {
            if (method.isRepeatable()) {
                return once(method, parameters, event -> {});
            }
            throw e;
        }
    }

    /** Asks once, whatever happens. */
    JsonNode once(WorkerMethod method, ObjectNode parameters, Consumer<ObjectNode> events) {
        return pool.forProject(
                folder, this::open, worker -> worker.call(method.word(), parameters, method.patience(), events));
    }

    /** Makes the project. */
    public void create(ObjectNode parameters) {
        WorkerMethod method = WorkerMethod.CREATE_PROJECT;
        pool.exclusively(folder, () -> {
            pool.retire(folder);
            return pool.forProject(
                    folder, worker -> worker.call(method.word(), parameters, method.patience()), Worker::pid);
        });
    }

    private void open(Worker worker) {
        worker.call(
                WorkerMethod.OPEN_PROJECT.word(),
                Parameters.of("path", folder.toString()),
                WorkerMethod.OPEN_PROJECT.patience());
    }

    /** Does something while nothing else may change the project through this runtime. */
    <T> T exclusively(Supplier<T> work) {
        return pool.exclusively(folder, work);
    }
}
