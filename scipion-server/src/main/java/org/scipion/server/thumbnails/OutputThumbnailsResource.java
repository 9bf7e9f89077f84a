package org.scipion.server.thumbnails;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;

/** The picture of an output. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}/thumbnail")
public final class OutputThumbnailsResource {

    private final Outputs outputs;
    private final OutputThumbnails thumbnails;

    /** Shows the given outputs. */
    OutputThumbnailsResource(Outputs outputs, OutputThumbnails thumbnails) {
        this.outputs = outputs;
        this.thumbnails = thumbnails;
    }

    /** The picture; status 404 with the output's names if there is none. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response picture(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @QueryParam("size") @DefaultValue("320") int size,
            @HeaderParam("If-None-Match") @Nullable String known) {
        FieldErrors.inQuery().within("size", size, 128, 1024).refuse();
        try {
            return ThumbnailAnswers.of(
                    thumbnails.of(outputs.find(project, protocolId, output, "Thumbnail"), size),
                    known,
                    "protocol_" + protocolId + "_" + output + "_thumbnail.png");
        } catch (NotFoundException e) {
            return absent(project.project().id(), protocolId, output, e);
        }
    }

    /** The client reads the detail as an object here. */
    private static Response absent(long projectId, long protocolId, String output, NotFoundException why) {
        Map<String, @Nullable Object> detail = new LinkedHashMap<>();
        detail.put("message", why.getMessage());
        detail.put("projectId", projectId);
        detail.put("protocolId", protocolId);
        detail.put("outputName", output);
        detail.put("result", null);
        return Response.status(Response.Status.NOT_FOUND)
                .header("Cache-Control", "no-store")
                .entity(Map.of("detail", detail))
                .type("application/json")
                .build();
    }
}
