package org.scipion.server.coordinates2d;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.images.FileImages;
import org.scipion.server.outputs.Outputs;

/** The picks of an output, micrograph by micrograph. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/coords2d")
public final class Coordinates2dResource {

    static final String VIEWER = "Coordinates2D";
    static final String CLASS = "SetOfCoordinates";

    private final Outputs outputs;
    private final MicrographPictures pictures;

    /** Reads the given outputs and draws their micrographs. */
    public Coordinates2dResource(Outputs outputs, FileImages images) {
        this.outputs = outputs;
        this.pictures = new MicrographPictures(images);
    }

    /** All micrographs of the output. */
    @GET
    @Path("/micrographs")
    @Access(Need.PROJECT_READ)
    public MicrographList micrographs(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return picked(project, protocolId, output).list();
    }

    /** The picks of one micrograph. */
    @GET
    @Path("/micrographs/{micId}/coordinates")
    @Access(Need.PROJECT_READ)
    public PickList picks(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("micId") String micrograph) {
        return picked(project, protocolId, output).picks(micrograph);
    }

    /** A micrograph to pick in. */
    @GET
    @Path("/micrographs/{micId}/image")
    @Access(Need.PROJECT_READ)
    public Response image(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("micId") String micrograph,
            @QueryParam("size") @DefaultValue("2200") int size,
            @QueryParam("format") @DefaultValue("png") String format) {
        FieldErrors.inQuery().within("size", size, 64, 4096).refuse();
        return drawn(project, protocolId, output, micrograph, size, format);
    }

    /** A micrograph to choose by. */
    @GET
    @Path("/micrographs/{micId}/thumbnail")
    @Access(Need.PROJECT_READ)
    public Response thumbnail(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("micId") String micrograph,
            @QueryParam("size") @DefaultValue("180") int size,
            @QueryParam("format") @DefaultValue("png") String format) {
        FieldErrors.inQuery().within("size", size, 32, 512).refuse();
        return drawn(project, protocolId, output, micrograph, size, format);
    }

    private Response drawn(
            AccessibleProject project, long runId, String output, String micrograph, int size, String format) {
        return pictures.draw(project, micrograph, picked(project, runId, output).image(micrograph), size, format);
    }

    private PickedMicrographs picked(AccessibleProject project, long runId, String output) {
        return new PickedMicrographs(
                outputs.find(project, runId, output, VIEWER, CLASS).set());
    }
}
