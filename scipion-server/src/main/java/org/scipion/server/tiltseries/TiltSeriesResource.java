package org.scipion.server.tiltseries;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.PreviewException;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.FileResponses;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.RequestException;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;
import org.scipion.server.images.PictureBatch;
import org.scipion.server.outputs.Outputs;

/** The tilt series of an output, their views, and pictures of these. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/tiltseries")
public final class TiltSeriesResource {

    private final Outputs outputs;
    private final TiltImages images;

    /** Reads the given outputs and draws their images. */
    public TiltSeriesResource(Outputs outputs, FileImages images) {
        this.outputs = outputs;
        this.images = new TiltImages(images);
    }

    /** All series of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public List<TiltSeriesItem> list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return series(project, protocolId, output, "TiltSeries").list();
    }

    /** A series with its views. */
    @GET
    @Path("/{tiltSeriesId}/frames")
    @Access(Need.PROJECT_READ)
    public TiltSeriesFrames frames(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tiltSeriesId") String id) {
        return series(project, protocolId, output, "TiltSeries frames").frames(id);
    }

    /** One view as a picture. */
    @GET
    @Path("/{tiltSeriesId}/tilt")
    @Access(Need.PROJECT_READ)
    public Response tilt(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tiltSeriesId") String id,
            @QueryParam("index") @DefaultValue("0") int index,
            @QueryParam("size") @DefaultValue("1024") int size,
            @QueryParam("fmt") @DefaultValue("png") String fmt,
            @QueryParam("applyTransform") @DefaultValue("false") boolean aligned,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors fields = FieldErrors.inQuery().check("index", index >= 0, "Must be 0 or more");
        ImageRequest request = ImageRequest.of(fields, size, "fmt", fmt, ImageRequest.USUAL_QUALITY);
        TiltFrame frame = series(project, protocolId, output, "TiltSeries image")
                .frames(id)
                .frame(index);
        CachedAnswer picture = images.draw(project, frame, request, aligned);
        return FileResponses.of(picture, known, FileResponses.ASKED_EACH_TIME)
                .header("X-Preview-Cache", cache(picture))
                .build();
    }

    /** Several views as pictures in one answer. */
    @POST
    @Path("/{tiltSeriesId}/tilt/batch")
    @Access(Need.PROJECT_READ)
    public TiltBatchAnswer tilts(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tiltSeriesId") String id,
            TiltBatch batch) {
        List<Long> places = batch.places();
        ImageRequest request = batch.request();
        TiltSeriesFrames frames =
                series(project, protocolId, output, "TiltSeries image").frames(id);
        return TiltBatchAnswer.of(
                id, batch, PictureBatch.each(places, place -> drawn(project, frames, place, request, batch.aligned())));
    }

    private TiltBatchAnswer.View drawn(
            AccessibleProject project, TiltSeriesFrames frames, long index, ImageRequest request, boolean aligned) {
        try {
            CachedAnswer picture = images.draw(project, frames.frame(index), request, aligned);
            return new TiltBatchAnswer.Drawn(
                    index, picture.answer().mime(), picture.answer().dataUrl(), cache(picture));
        } catch (PreviewException | RequestException e) {
            return new TiltBatchAnswer.Failed(index, PictureBatch.reason(e));
        }
    }

    private static String cache(CachedAnswer picture) {
        return picture.hit() ? "HIT" : "MISS";
    }

    private TiltSeriesSet series(AccessibleProject project, long runId, String output, String viewer) {
        return TiltSeriesSet.of(
                outputs.find(project, runId, output, viewer, TiltSeriesSet.CLASS, TiltSeriesSet.USUAL_CLASS));
    }
}
