package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.WorkerMethod;

/**
 * A project that can be acted on. Holds nothing: a worker comes to it with the first call, and goes when it is needed
 * elsewhere. To read the project use {@link ScipionProject}, which needs no worker. Safe for use by many threads.
 */
public final class ProjectRuntime {
    private final ProjectCalls calls;
    private final Runnable watch;

    ProjectRuntime(ProjectCalls calls, Runnable watch) {
        this.calls = calls;
        this.watch = watch;
    }

    /** The project's folder, absolute. */
    public Path folder() {
        return calls.folder();
    }

    /** Forms of runs, validation, wizards. */
    public ProjectForms forms() {
        return new ProjectForms(calls);
    }

    /** What inputs may point to. */
    public ProjectInputs inputs() {
        return new ProjectInputs(calls);
    }

    /** Making, running and changing runs. */
    public ProjectRuns runs() {
        return new ProjectRuns(calls, watch);
    }

    /** Several runs at once. */
    public ProjectWorkflows workflows() {
        return new ProjectWorkflows(calls, watch);
    }

    /** Outputs and new sets. */
    public ProjectOutputs outputs() {
        return new ProjectOutputs(calls, watch);
    }

    /**
     * Brings Scipion's database of the project up to date with what runs have written to their own, and marks runs whose
     * process is gone as failed.
     *
     * @param ids the runs; none stands for all that are under way
     * @return runs that were left alone, because their plugins are not installed here and writing would damage them
     */
    public List<SkippedRun> refresh(Collection<Long> ids) {
        JsonNode answer = calls.ask(WorkerMethod.REFRESH, ids.isEmpty() ? Parameters.none() : Parameters.runs(ids));
        return Answers.list(
                answer.path("skipped"),
                run -> new SkippedRun(
                        run.path("protocolId").asLong(), run.path("reason").asText("")));
    }

    /** The graph as Scipion tells it: objects of runs by id, {@code PROJECT} first. */
    public JsonNode graph() {
        return calls.ask(WorkerMethod.GRAPH, Parameters.none()).path("nodes");
    }

    /** Queues and hosts that runs of this project may use: {@code file}, {@code hosts}. */
    public JsonNode hosts() {
        return calls.ask(WorkerMethod.HOSTS, Parameters.none());
    }
}
