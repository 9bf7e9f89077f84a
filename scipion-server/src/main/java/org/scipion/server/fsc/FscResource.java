package org.scipion.server.fsc;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** The curves of an output that is one, or a set of them. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/fsc/rows")
public final class FscResource {

    private final Outputs outputs;

    /** Reads the given outputs. */
    public FscResource(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The curves, each with the resolution that it shows. */
    @GET
    @Access(Need.PROJECT_READ)
    public FscRows rows(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        ProjectOutput found = outputs.find(project, protocolId, output, "FSC", "FSC", "SetOfFSCs");
        return new FscRows(FscCurve.THRESHOLD, FscCurves.of(found));
    }
}
