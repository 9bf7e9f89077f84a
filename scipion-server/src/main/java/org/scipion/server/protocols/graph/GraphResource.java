package org.scipion.server.protocols.graph;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.InstantSource;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.store.Projects;

/** {@code /projects/{projectId}}: a project with the graph of its runs. */
@Path("/projects")
public final class GraphResource {

    private final ReadGraph reading;

    /** Reads with the given clock, by which running times are told. */
    public GraphResource(Projects projects, ProjectRuns runs, InstantSource clock) {
        this.reading = new ReadGraph(projects, runs, clock);
    }

    /** The project; with the size of each run's folder when {@code includeTableMetrics} is true. */
    @GET
    @Path("/{projectId}")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "A project with the graph of its runs", tags = "protocols")
    public ProjectGraph graph(
            @Context AccessibleProject project,
            @QueryParam("includeTableMetrics") @DefaultValue("false") boolean includeTableMetrics) {
        return reading.run(project, includeTableMetrics);
    }
}
