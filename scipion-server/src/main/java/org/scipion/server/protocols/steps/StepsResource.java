package org.scipion.server.protocols.steps;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.ProjectChanges;

/** {@code /projects/{projectId}/protocols/{protocolId}/steps}: the steps of a run. */
@Path("/projects")
public final class StepsResource {

    private static final String BY_HAND = "manual-status-update";

    private final ProjectRuns runs;
    private final ProjectChanges changes;
    private final InstantSource clock;

    /** Reads with the given clock, by which running times are told, and changes through the given door. */
    public StepsResource(ProjectRuns runs, ProjectChanges changes, InstantSource clock) {
        this.runs = runs;
        this.changes = changes;
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

    /** Makes Scipion take a step for done, or do it again. */
    @PATCH
    @Path("/{projectId}/protocols/{protocolId}/steps/{stepIndex}/status")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Mark a step as new or finished", tags = "protocols")
    public StepView mark(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("stepIndex") int stepIndex,
            StepMark mark) {
        boolean finished = mark.isFinished();
        var _ = changes.of(project).runs().markStep(protocolId, stepIndex, finished);
        changes.note(project);
        return steps(project, protocolId).stream()
                .filter(step -> step.index() == stepIndex)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Step not found: " + stepIndex))
                .because(BY_HAND);
    }
}
