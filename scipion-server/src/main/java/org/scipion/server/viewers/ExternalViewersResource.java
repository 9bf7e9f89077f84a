package org.scipion.server.viewers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;

/** Programs with windows that could show an output on the server's own desktop. It has none, so there are none. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/external-viewers")
public final class ExternalViewersResource {

    private final Outputs outputs;

    /** Looks into the given outputs. */
    ExternalViewersResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /**
     * The answer.
     *
     * @param viewers none
     */
    public record Viewers(List<String> viewers) {}

    /** The list. */
    @GET
    @Access(Need.PROJECT_READ)
    public Viewers list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        var _ = outputs.find(project, protocolId, output, "External viewer");
        return new Viewers(List.of());
    }

    /** Refused with status 404, as there is no viewer of any name. */
    @POST
    @Path("/{viewerId}/launch")
    @Access(Need.PROJECT_WRITE)
    public Viewers launch(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("viewerId") String viewerId) {
        var _ = outputs.find(project, protocolId, output, "External viewer");
        throw new NotFoundException("External viewer not found: " + viewerId);
    }
}
