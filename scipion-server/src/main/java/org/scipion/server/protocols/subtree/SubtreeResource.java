package org.scipion.server.protocols.subtree;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.bridge.WorkflowAction;
import org.scipion.bridge.WorkflowOutcome;
import org.scipion.bridge.WorkflowScope;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.EnvelopeErrors;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;
import org.scipion.server.protocols.launch.WaitingRuns;

/** {@code /projects/{projectId}/protocols/{protocolId}}: acts on a run together with all that depend on it. */
@Path("/projects")
@EnvelopeErrors
public final class SubtreeResource {

    private final ProjectChanges changes;
    private final ProjectRuns runs;
    private final WaitingRuns waiting;
    private final ExecuteSubtree executing;

    /** Acts through the given door; runs of the tree that wait are taken back first. */
    public SubtreeResource(ProjectChanges changes, ProjectRuns runs, WaitingRuns waiting, ExecuteSubtree executing) {
        this.changes = changes;
        this.runs = runs;
        this.waiting = waiting;
        this.executing = executing;
    }

    /** Begins all of them anew; their results are deleted. */
    @POST
    @Path("/{projectId}/protocols/{protocolId}/restart-all")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Restart a run and all that depend on it", tags = "protocols")
    public Envelope restartAll(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        return act(project, protocolId, WorkflowAction.RESTART);
    }

    /** Goes on with those that are not done. */
    @POST
    @Path("/{projectId}/protocols/{protocolId}/continue-all")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Go on with a run and all that depend on it", tags = "protocols")
    public Envelope continueAll(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        return act(project, protocolId, WorkflowAction.CONTINUE);
    }

    /** Stops them, deletes their results and makes them as if only saved. */
    @POST
    @Path("/{projectId}/protocols/{protocolId}/reset-from")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Reset a run and all that depend on it", tags = "protocols")
    public Envelope resetFrom(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        return act(project, protocolId, WorkflowAction.RESET);
    }

    /** Sets a run to work with a filled form; what depends on it is reset, or set to work too. */
    @POST
    @Path("/{projectId}/protocols/{protocolId}/workflow-execution")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Set a run to work, alone or with all that depend on it", tags = "protocols")
    public Envelope execute(
            @Context AccessibleProject project, @PathParam("protocolId") long protocolId, ExecutionRequest request) {
        withdraw(project, protocolId);
        return executing.run(project, protocolId, request);
    }

    private void withdraw(AccessibleProject project, long id) {
        runs.run(project, id);
        var _ = waiting.withdraw(
                project, runs.project(project).graph().levels(id).keySet());
    }

    private Envelope act(AccessibleProject project, long id, WorkflowAction action) {
        withdraw(project, id);
        WorkflowOutcome outcome = changes.of(project).workflows().execute(id, action, WorkflowScope.ALL);
        Outcomes.refuseFailures(outcome);
        return changes.answerWithGraph(project)
                .counting(Outcomes.changed(outcome).size(), 0);
    }
}
