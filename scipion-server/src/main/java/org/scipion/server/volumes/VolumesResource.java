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
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.server.files.AnswerCache;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.FileResponses;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;

/** The volumes of an output: what they are, their slices, and their values for drawing in the browser. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/volumes")
public final class VolumesResource {

    /** The most volumes of a list whose files are looked into for their sizes. */
    static final int MOST_MEASURED = 500;

    private final VolumeFiles files;
    private final VolumeViews views;
    private final AnswerCache cache;

    /** Reads volumes in the folders of projects, and keeps what was made of them. */
    public VolumesResource(ProjectFolders folders, Previews previews, AnswerCache cache) {
        this.files = new VolumeFiles(folders, previews, cache);
        this.views = new VolumeViews(files);
        this.cache = cache;
    }

    /** All volumes of the output. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response list(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        List<VolumeItem> items = OutputVolumes.of(project, protocolId, output, "Volume").all().stream()
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
        OutputVolume volume =
                OutputVolumes.of(project, protocolId, output, "Volume").find(volumeId);
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
        OutputVolume volume = OutputVolumes.of(project, protocolId, output, "Volume histogram")
                .find(volumeId);
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
                OutputVolumes.of(project, protocolId, output, "Volume slice").find(volumeId);
        CachedAnswer slice = views.slice(project, volume, parameters.request());
        ResponseBuilder response = FileResponses.of(slice, known, FileResponses.KEPT_FOR_MINUTES)
                .header("X-Preview-TomogramId", volume.position());
        return withCacheFacts(response, slice).build();
    }

    private ResponseBuilder withCacheFacts(ResponseBuilder response, CachedAnswer cached) {
        long modified = cached.key().file().modifiedNanos();
        response.header("X-Preview-Cache", cached.hit() ? "hit" : "miss")
                .header("X-Preview-Cache-Key", cached.key().digest().substring(0, 12))
                .header("X-Preview-Cache-Pid", ProcessHandle.current().pid())
                .header("X-Preview-Cache-Entries", cache.entries())
                .header("X-Preview-Volume-MTimeNs", modified)
                .header("X-Preview-Volume-Size", cached.key().file().sizeBytes());
        // An answer from a file that changed meanwhile is never given, so after is always as before.
        return cached.hit()
                ? response
                : response.header("X-Preview-Volume-MTimeNs-After", modified)
                        .header("X-Preview-Volume-MTime-Changed", false);
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
                OutputVolumes.of(project, protocolId, output, "Volume slice").find(volumeId);
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
                OutputVolumes.of(project, protocolId, output, "Volume 3D data").find(volumeId);
        if (!binary) {
            return Response.ok(views.valuesAsJson(project, volume, request), "application/json")
                    .build();
        }
        return FileResponses.of(views.values(project, volume, request), known, FileResponses.KEPT_FOR_MINUTES)
                .build();
    }
}
