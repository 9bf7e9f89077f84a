package org.scipion.server.volumes;

import jakarta.ws.rs.BeanParam;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.server.files.FileResponses;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.outputs.Outputs;

/** The volumes of an output: what they are, their slices, and their values for drawing in the browser. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/volumes")
public final class VolumesResource {

    /** The most volumes of a list whose files are looked into for their sizes. */
    static final int MOST_MEASURED = 500;

    private final Outputs outputs;
    private final VolumeFiles files;
    private final VolumeViews views;
    private final SliceAnswers slices;

    /** Reads the volumes of the given outputs. */
    public VolumesResource(Outputs outputs, VolumeFiles files, SliceAnswers slices) {
        this.outputs = outputs;
        this.files = files;
        this.views = new VolumeViews(files);
        this.slices = slices;
    }

    private OutputVolumes volumes(AccessibleProject project, long runId, String output, String viewer) {
        return OutputVolumes.of(outputs.find(project, runId, output, viewer), viewer);
    }

    /** All volumes of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        List<VolumeItem> items = volumes(project, protocolId, output, "Volume").all().stream()
                .map(volume -> item(project, volume))
                .toList();
        return Response.ok(items).header("X-Debug-VolumeCount", items.size()).build();
    }

    private VolumeItem item(AccessibleProject project, OutputVolume volume) {
        return VolumeItem.of(
                volume,
                volume.position() < MOST_MEASURED ? files.shape(project, volume).orElse(null) : null);
    }

    /** One volume, with the range of its values. */
    @GET
    @Path("/{volumeId}/info")
    @Access(Need.PROJECT_READ)
    public Response info(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            @HeaderParam("If-None-Match") @Nullable String known) {
        OutputVolume volume = volumes(project, protocolId, output, "Volume").find(volumeId);
        return FileResponses.of(views.info(project, volume), known, FileResponses.ASKED_EACH_TIME)
                .build();
    }

    /** How often values occur in a volume. */
    @GET
    @Path("/{volumeId}/histogram")
    @Access(Need.PROJECT_READ)
    public Response histogram(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            @QueryParam("bins") @DefaultValue("128") int bins,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors.inQuery().within("bins", bins, 4, 8192).refuse();
        OutputVolume volume =
                volumes(project, protocolId, output, "Volume histogram").find(volumeId);
        return FileResponses.of(views.histogram(project, volume, bins), known, FileResponses.ASKED_EACH_TIME)
                .build();
    }

    /** One plane of a volume as a picture. */
    @GET
    @Path("/{volumeId}/slice")
    @Access(Need.PROJECT_READ)
    public Response slice(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            @BeanParam SliceParameters parameters,
            @HeaderParam("If-None-Match") @Nullable String known) {
        OutputVolume volume =
                volumes(project, protocolId, output, "Volume slice").find(volumeId);
        return slices.of(project, volume, Integer.toString(volume.position()), parameters, known);
    }

    /** Several planes of a volume as pictures in one answer. */
    @POST
    @Path("/{volumeId}/slice/batch")
    @Access(Need.PROJECT_READ)
    public SliceBatchAnswer slices(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            SliceBatch batch) {
        OutputVolume volume =
                volumes(project, protocolId, output, "Volume slice").find(volumeId);
        return views.slices(project, volume, volumeId, batch);
    }

    /** The values of a volume, made smaller. */
    @GET
    @Path("/{volumeId}/data3d")
    @Access(Need.PROJECT_READ)
    public Response values(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            @QueryParam("maxDim") @DefaultValue("160") int maxDim,
            @QueryParam("binary") @DefaultValue("false") boolean binary,
            @QueryParam("method") @DefaultValue("binning") String method,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors.inQuery()
                .within("maxDim", maxDim, 32, 512)
                .check(
                        "method",
                        method.toLowerCase(Locale.ROOT).matches("binning|stride|none"),
                        "Must be binning, stride or none")
                .refuse();
        ReductionRequest request = ReductionRequest.of(maxDim, ReductionMethod.parse(method));
        OutputVolume volume =
                volumes(project, protocolId, output, "Volume 3D data").find(volumeId);
        if (!binary) {
            return Response.ok(views.valuesAsJson(project, volume, request), "application/json")
                    .build();
        }
        return FileResponses.of(views.values(project, volume, request), known, FileResponses.KEPT_FOR_MINUTES)
                .build();
    }
}
