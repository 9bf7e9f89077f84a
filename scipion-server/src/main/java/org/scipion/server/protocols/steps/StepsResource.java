package org.scipion.server.protocols.steps;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.protocols.ProjectRuns;

/** {@code /projects/{projectId}/protocols/{protocolId}/steps}: the steps of a run. */
@Path("/projects")
public final class StepsResource {

    private final ProjectRuns runs;
    private final InstantSource clock;

    /** Reads with the given clock, by which running times are told. */
    public StepsResource(ProjectRuns runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** The steps in their order; none before they are made. */
    @GET
    @Path("/{projectId}/protocols/{protocolId}/steps")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Steps of a run", tags = "protocols")
    public List<StepView> steps(@Context AccessibleProject project, @PathParam("protocolId") long protocolId) {
        Run run = runs.run(project, protocolId);
        Instant now = clock.instant();
        return runs.project(project).steps(protocolId).stream()
                .map(step -> StepView.of(run, step, now))
                .toList();
    }
}
