package org.scipion.server.ctf;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.server.files.FileResponses;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;
import org.scipion.server.outputs.Outputs;

/** The CTFs of micrographs, with their power spectra. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/ctf")
public final class CtfResource {

    private final Outputs outputs;
    private final FileImages images;

    /** Reads the given outputs and draws their images. */
    public CtfResource(Outputs outputs, FileImages images) {
        this.outputs = outputs;
        this.images = images;
    }

    /** All CTFs of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public CtfList list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return ctfs(project, protocolId, output, "SetOfCTF").list();
    }

    /** The power spectrum of one micrograph. */
    @GET
    @Path("/{ctfId}/psd")
    @Access(Need.PROJECT_READ)
    public Response psd(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("ctfId") String ctfId,
            @QueryParam("size") @DefaultValue("1024") int size,
            @QueryParam("format") @DefaultValue("png") String format,
            @QueryParam("quality") @DefaultValue("75") int quality) {
        ImageRequest request = ImageRequest.of(FieldErrors.inQuery(), size, "format", format, quality);
        MicrographCtfs ctfs = ctfs(project, protocolId, output, "SetOfCTF PSD");
        return drawn(project, ctfs.psd(ctfId), request);
    }

    /** The micrograph of a CTF. */
    @GET
    @Path("/{ctfId}/micrograph")
    @Access(Need.PROJECT_READ)
    public Response micrograph(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("ctfId") String ctfId,
            @QueryParam("size") @DefaultValue("1024") int size,
            @QueryParam("format") @DefaultValue("png") String format,
            @QueryParam("quality") @DefaultValue("75") int quality) {
        ImageRequest request = ImageRequest.of(FieldErrors.inQuery(), size, "format", format, quality);
        MicrographCtfs ctfs = ctfs(project, protocolId, output, "SetOfCTF micrograph");
        return drawn(project, ctfs.micrograph(ctfId), request);
    }

    private MicrographCtfs ctfs(AccessibleProject project, long runId, String output, String viewer) {
        return new MicrographCtfs(
                outputs.find(project, runId, output, viewer, "SetOfCTF").set());
    }

    private Response drawn(AccessibleProject project, ImageLocation place, ImageRequest request) {
        return FileResponses.of(images.flipped(project, place, request), null, FileResponses.ASKED_EACH_TIME)
                .build();
    }
}
