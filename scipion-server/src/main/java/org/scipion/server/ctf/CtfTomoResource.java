package org.scipion.server.ctf;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.server.files.FileResponses;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;
import org.scipion.server.outputs.Outputs;

/** The CTFs of the views of tilt series, with their power spectra. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/ctftomo")
public final class CtfTomoResource {

    private final Outputs outputs;
    private final FileImages images;

    /** Reads the given outputs and draws their images. */
    public CtfTomoResource(Outputs outputs, FileImages images) {
        this.outputs = outputs;
        this.images = images;
    }

    /** All series of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public List<CtfSeries> list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return ctfs(project, protocolId, output, "CTFTomo").list();
    }

    /** One series, view by view. */
    @GET
    @Path("/{tiltSeriesId}/views")
    @Access(Need.PROJECT_READ)
    public CtfViews views(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tiltSeriesId") String id) {
        return ctfs(project, protocolId, output, "CTFTomo views").views(id);
    }

    /** The power spectrum of a view; nothing but the spectra of this output is drawn. */
    @GET
    @Path("/psd")
    @Access(Need.PROJECT_READ)
    public Response psd(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @QueryParam("spec") @DefaultValue("") String spec,
            @QueryParam("size") @DefaultValue("512") int size,
            @QueryParam("fmt") @DefaultValue("png") String fmt,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors fields = FieldErrors.inQuery().check("spec", !spec.isBlank(), "Field required");
        ImageRequest request = ImageRequest.of(fields, size, "fmt", fmt, ImageRequest.USUAL_QUALITY);
        ImageLocation place = ctfs(project, protocolId, output, "CTFTomo PSD").psd(spec);
        return FileResponses.of(images.flipped(project, place, request), known, FileResponses.ASKED_EACH_TIME)
                .build();
    }

    private SeriesCtfs ctfs(AccessibleProject project, long runId, String output, String viewer) {
        return SeriesCtfs.of(outputs.find(project, runId, output, viewer, SeriesCtfs.CLASS));
    }
}
