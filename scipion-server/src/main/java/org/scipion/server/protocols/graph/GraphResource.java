package org.scipion.server.protocols.graph;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** {@code /projects/{projectId}}: a project with the graph of its runs. */
@Path("/projects")
public final class GraphResource {

    private final ReadGraph reading;

    /** Answers with what is read. */
    public GraphResource(ReadGraph reading) {
        this.reading = reading;
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
