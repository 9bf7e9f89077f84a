package org.scipion.server.tomography;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;

/** What belongs to an output of a tomography project, so that the client can show it all side by side. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/integrated-context")
public final class ContextResource {

    private final Outputs outputs;

    /** Looks among the given outputs. */
    public ContextResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The tilt series, CTFs, tomograms and picks that belong to the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public TomographyContext context(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return TomographyContext.of(outputs.find(project, protocolId, output, "Integrated context"));
    }
}
