package org.scipion.server.coordinates3d;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Shape;
import org.scipion.server.files.FileResponses;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.volumes.OutputVolume;
import org.scipion.server.volumes.SliceAnswers;
import org.scipion.server.volumes.SliceParameters;
import org.scipion.server.volumes.VolumeFiles;

/** The picks of an output, tomogram by tomogram, with slices of the tomograms and pictures of the picks. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/coords3d/tomograms")
public final class Coordinates3dResource {

    /** The most tomograms of a list whose files are looked into for their sizes. */
    static final int MOST_MEASURED = 500;

    private static final String POINTS = "Coordinates3D points";

    private final Outputs outputs;
    private final VolumeFiles files;
    private final SliceAnswers slices;

    /** Reads the given outputs and draws their tomograms. */
    public Coordinates3dResource(Outputs outputs, VolumeFiles files, SliceAnswers slices) {
        this.outputs = outputs;
        this.files = files;
        this.slices = slices;
    }

    /** All tomograms, also those without picks. */
    @GET
    @Access(Need.PROJECT_READ)
    public List<TomogramItem> tomograms(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        PickedTomograms picked = picked(project, protocolId, output, POINTS);
        List<OutputVolume> tomograms = picked.tomograms();
        List<Long> counts = picked.counts();
        return IntStream.range(0, tomograms.size())
                .mapToObj(i -> TomogramItem.of(
                        tomograms.get(i),
                        counts.get(i),
                        i < MOST_MEASURED ? shape(project, tomograms.get(i)) : null,
                        picked.source()))
                .toList();
    }

    /** The picks in one tomogram. */
    @GET
    @Path("/{tomogramId}")
    @Access(Need.PROJECT_READ)
    public List<Point3d> points(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tomogramId") String id) {
        PickedTomograms picked = picked(project, protocolId, output, POINTS);
        OutputVolume tomogram = picked.find(id);
        return picked.points(tomogram, origin(project, tomogram));
    }

    /** One plane of a tomogram as a picture. */
    @GET
    @Path("/{tomogramId}/slice")
    @Access(Need.PROJECT_READ)
    public Response slice(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tomogramId") String id,
            @BeanParam SliceParameters parameters,
            @QueryParam("index") @Nullable String index,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors.inQuery().required("index", index).refuse();
        OutputVolume tomogram = picked(project, protocolId, output, "Coordinates3D tomogram slice")
                .find(id);
        return slices.of(project, tomogram, PickedTomograms.id(tomogram), parameters, known);
    }

    /** Pictures of places in a tomogram in one answer. */
    @POST
    @Path("/{tomogramId}/gallery")
    @Access(Need.PROJECT_READ)
    public Response gallery(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("tomogramId") String id,
            GalleryBody body) {
        List<GalleryBody.Place> places = body.places();
        GalleryStyle style = body.style();
        OutputVolume tomogram = picked(project, protocolId, output, "Coordinates3D tomogram gallery")
                .find(id);
        return FileResponses.of(files.answer(
                                project,
                                tomogram,
                                "gallery " + style + places,
                                volume -> PreviewAnswer.json(
                                        GalleryAnswer.of(volume, places, style), PreviewHeaders.none()))
                        .answer())
                .build();
    }

    private @Nullable Shape shape(AccessibleProject project, OutputVolume tomogram) {
        return files.shape(project, tomogram).orElse(null);
    }

    private VoxelOrigin origin(AccessibleProject project, OutputVolume tomogram) {
        return VoxelOrigin.stored(tomogram)
                .orElseGet(() -> files.shape(project, tomogram)
                        .map(VoxelOrigin::middleOf)
                        .orElseThrow(() -> Outputs.absent(
                                POINTS, "the size of tomogram " + PickedTomograms.id(tomogram) + " is not known")));
    }

    private PickedTomograms picked(AccessibleProject project, long runId, String output, String viewer) {
        return PickedTomograms.of(outputs.find(project, runId, output, viewer, PickedTomograms.CLASS), viewer);
    }
}
