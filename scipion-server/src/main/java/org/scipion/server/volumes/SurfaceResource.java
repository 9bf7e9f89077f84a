package org.scipion.server.volumes;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.SurfaceRequest;
import org.scipion.preview.Volume;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.files.FileResponses;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.outputs.Outputs;

/** Isosurfaces of the volumes of an output. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/volumes/{volumeId}/surface")
public final class SurfaceResource {

    private static final String VIEWER = "Volume surface mesh";

    private final Outputs outputs;
    private final VolumeFiles files;

    /** Reads the volumes of the given outputs. */
    public SurfaceResource(Outputs outputs, VolumeFiles files) {
        this.outputs = outputs;
        this.files = files;
    }

    /** A mesh as JSON; in the compact binary form if the client accepts {@code application/octet-stream}. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response surface(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("volumeId") String volumeId,
            @BeanParam SurfaceParameters parameters,
            @HeaderParam("Accept") @Nullable String accept,
            @HeaderParam("If-None-Match") @Nullable String known) {
        SurfaceRequest request = parameters.request();
        OutputVolume volume = OutputVolumes.of(outputs.find(project, protocolId, output, VIEWER), VIEWER)
                .find(volumeId);
        boolean binary = accept != null && accept.contains(SurfaceBinary.MEDIA_TYPE);
        SurfaceJson json = new SurfaceJson(parameters, volumeId, output);
        String key = "surface " + request + (binary ? " binary" : " json " + volumeId + " " + output);
        CachedAnswer mesh = answer(
                project,
                volume,
                key,
                opened -> binary
                        ? bytes(SurfaceBinary.of(opened.surface(request)), SurfaceBinary.MEDIA_TYPE)
                        : bytes(json.of(opened.surface(request)), "application/json"));
        return FileResponses.of(mesh, known, FileResponses.KEPT_FOR_MINUTES)
                .header("X-Preview-Cache", mesh.hit() ? "hit" : "miss")
                .header("Vary", "Accept")
                .build();
    }

    private CachedAnswer answer(
            AccessibleProject project, OutputVolume volume, String key, Function<Volume, PreviewAnswer> made) {
        try {
            return files.answer(project, volume, key, made);
        } catch (InvalidRequestException e) {
            throw new UnprocessableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static PreviewAnswer bytes(byte[] body, String type) {
        return PreviewAnswer.of(body, type, PreviewHeaders.none());
    }
}
