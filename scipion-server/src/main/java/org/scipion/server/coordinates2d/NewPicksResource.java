package org.scipion.server.coordinates2d;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** New sets of picks, with what people changed. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/coords2d/create-output")
public final class NewPicksResource {

    /** The most that people change at once, in bytes: some hundred thousand picks. */
    public static final long LARGEST_EDIT = 32 << 20;

    private final Outputs outputs;
    private final NewSets sets;

    /** Lets Scipion make sets of the given outputs. */
    public NewPicksResource(Outputs outputs, NewSets sets) {
        this.outputs = outputs;
        this.sets = sets;
    }

    /** A set with the changed picks and all others, beside the old one. Picks that were there keep score and class. */
    @POST
    @BodyLimit(LARGEST_EDIT)
    @Access(Need.PROJECT_WRITE)
    public NewPicks create(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            EditedPicks picks) {
        ObjectNode edit = picks.edit();
        ProjectOutput source = outputs.find(project, protocolId, output, Coordinates2dResource.VIEWER);
        if (!source.isA(Coordinates2dResource.CLASS)) {
            throw new UnprocessableException(
                    output + " is a " + source.output().className() + ", no " + Coordinates2dResource.CLASS);
        }
        return NewPicks.of(sets.make(project, scipion -> scipion.coordinates2d(protocolId, output, edit)));
    }
}
