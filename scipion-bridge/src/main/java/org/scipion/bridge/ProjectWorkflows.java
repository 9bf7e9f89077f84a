package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.WorkerMethod;

/** Several runs at once: parts of the graph, and workflows that come from or go to files. Safe for use by many threads. */
public final class ProjectWorkflows {
    private final ProjectCalls calls;
    private final Runnable watch;

    ProjectWorkflows(ProjectCalls calls, Runnable watch) {
        this.calls = calls;
        this.watch = watch;
    }

    /** A run and all that depend on it, by level and id. */
    public List<WorkflowRun> subgraph(long id) {
        return Answers.list(
                calls.ask(WorkerMethod.SUBGRAPH, Parameters.run(id)).path("protocols"), Answers::workflowRun);
    }

    /** Does something with a run and those that depend on it, level by level. */
    public WorkflowOutcome execute(long id, WorkflowAction action, WorkflowScope scope) {
        ObjectNode parameters = Parameters.run(id).put("action", action.word()).put("scope", scope.word());
        try {
            JsonNode answer = calls.ask(WorkerMethod.EXECUTE, parameters);
            return new WorkflowOutcome(
                    Answers.list(answer.path("results"), Answers::change), Answers.texts(answer.path("errors")));
        } finally {
            watch.run();
        }
    }

    /** Writes runs as a workflow. */
    public ExportedWorkflow export(Collection<Long> ids) {
        JsonNode answer = calls.ask(WorkerMethod.EXPORT, Parameters.runs(ids));
        return new ExportedWorkflow(
                answer.path("workflow"),
                Answers.texts(answer.path("requiredPluginNames")),
                answer.path("protocolPlugins"));
    }

    /**
     * Makes new runs of a workflow; links among its runs join the new ones.
     *
     * @param workflow what {@link #export} gave, or the content of a workflow file
     * @param keepsOutsideLinks whether links to runs that are not in the workflow stay, where this project has such runs
     * @throws InvalidParametersException if classes are not installed; nothing was made
     */
    public ImportedWorkflow importWorkflow(JsonNode workflow, boolean keepsOutsideLinks) {
        ObjectNode parameters = Parameters.none().put("keepOutside", keepsOutsideLinks);
        JsonNode answer = calls.ask(WorkerMethod.IMPORT, parameters.set("workflow", workflow));
        return new ImportedWorkflow(
                Answers.list(answer.path("created"), Answers::copied),
                answer.path("links").asInt(),
                Answers.texts(answer.path("errors")));
    }

    /** Copies runs of this project into it once more, with their links to runs that are not copied. */
    public ImportedWorkflow paste(JsonNode workflow) {
        return importWorkflow(workflow, true);
    }
}
