package org.scipion.server.protocols.changes;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.scipion.bridge.CopiedRun;
import org.scipion.bridge.RunChange;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.EnvelopeErrors;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;
import org.scipion.server.protocols.launch.WaitingRuns;

/** {@code /projects/{projectId}/protocols}: renames, copies, stops and removes runs. */
@Path("/projects")
@EnvelopeErrors
public final class RunsResource {

    private final ProjectChanges changes;
    private final WaitingRuns waiting;

    /** Changes through the given door; runs that wait are taken back first. */
    public RunsResource(ProjectChanges changes, WaitingRuns waiting) {
        this.changes = changes;
        this.waiting = waiting;
    }

    /** Gives a run a name and a comment. */
    @PUT
    @Path("/{projectId}/protocols/{protocolId}/rename")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Name a run", tags = "protocols")
    public Envelope rename(
            @Context AccessibleProject project, @PathParam("protocolId") long protocolId, NewName newName) {
        String name = newName.name();
        changes.of(project).runs().rename(protocolId, name, newName.text());
        return changes.answer(project).counting(1, 0);
    }

    /** Copies runs without their results; links among them lead to the copies. */
    @POST
    @Path("/{projectId}/protocols/duplicate")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Copy runs", tags = "protocols")
    public Response duplicate(@Context AccessibleProject project, CopiedRuns copied) {
        List<Long> ids = copied.ids();
        List<CopiedRun> copies = changes.of(project).runs().duplicate(ids);
        Envelope answer = changes.answerWithGraph(project)
                .with("duplicated", copies.stream().map(RunsResource::told).toList())
                .counting(copies.size(), 0);
        return answer.under(201);
    }

    private static Map<String, String> told(CopiedRun copy) {
        return Map.of("sourceId", copy.sourceId(), "newId", Long.toString(copy.newId()));
    }

    /** Removes runs with their results: all of them or none. */
    @POST
    @Path("/{projectId}/protocols/delete")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Remove runs", tags = "protocols")
    public Envelope delete(@Context AccessibleProject project, ChosenRuns chosen) {
        List<Long> ids = chosen.ids();
        var runs = changes.of(project).runs();
        List<Long> known = changes.known(project, ids, "delete");
        var _ = waiting.withdraw(project, known);
        var _ = runs.delete(known);
        return changes.answerWithGraph(project)
                .with("message", "Protocol deleted successfully")
                .with(
                        "deleteInfo",
                        Map.of(
                                "deletedProtocolIds",
                                known.stream().map(String::valueOf).toList()))
                .counting(known.size(), 0);
    }

    /** Ends runs that are under way; others are left alone. */
    @POST
    @Path("/{projectId}/protocols/stop")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Stop runs", tags = "protocols")
    public Response stop(@Context AccessibleProject project, ChosenRuns chosen) {
        List<Long> ids = chosen.ids();
        var runs = changes.of(project).runs();
        List<Long> known = changes.known(project, ids, "stop");
        int withdrawn = waiting.withdraw(project, known).size();
        List<RunChange> stopped = runs.stop(known);
        List<String> failures =
                stopped.stream().flatMap(run -> run.error().stream()).toList();
        if (!failures.isEmpty()) {
            return Envelope.refused(List.of("Failed to stop protocols: " + String.join("; ", failures)))
                    .under(500);
        }
        int ended = (int) stopped.stream().filter(RunChange::changed).count();
        return changes.answerWithGraph(project).counting(withdrawn + ended, 0).under(200);
    }
}
