package org.scipion.server.protocols.subtree;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Locale;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.protocols.ProjectRuns;

/** {@code …/workflow-execution/preflight}: what an execution would touch. Read from files, so that it needs no Scipion. */
@Path("/projects")
public final class PreflightResource {

    private final ProjectRuns runs;

    /** Reads the given runs. */
    public PreflightResource(ProjectRuns runs) {
        this.runs = runs;
    }

    /** The run and what depends on it. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/workflow-execution/preflight")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "What restarting a run, or going on with it, would touch", tags = "protocols")
    public Preflight preflight(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("mode") @DefaultValue("") String mode) {
        String word = mode.strip().toLowerCase(Locale.ROOT);
        FieldErrors.inQuery()
                .check("mode", ExecutionMode.of(word).isPresent(), "Must be continue or restart")
                .refuse();
        Run run = runs.run(project, protocolId);
        return Preflight.of(runs.project(project).graph(), run.id(), word);
    }
}
