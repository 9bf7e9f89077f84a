package org.scipion.server.thumbnails;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.model.RunOutput;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.thumbnails.ProjectThumbnails.RunPicture;

/** The picture of a run: that of its best output, or of one that is named. */
@Path("/projects/{projectId}/protocols/{protocolId}/thumbnail")
public final class RunThumbnailsResource {

    private final ProjectThumbnails thumbnails;

    /** Shows these pictures. */
    RunThumbnailsResource(ProjectThumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    /** The picture; status 404 if there is none. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response picture(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("size") @DefaultValue("320") int size,
            @QueryParam("outputName") @Nullable String outputName,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return ThumbnailAnswers.of(
                drawn(project, protocolId, outputName, size).picture(),
                known,
                "protocol_" + protocolId + "_thumbnail.png");
    }

    /** Makes the picture if it is not the latest. */
    @POST
    @Path("/rebuild")
    @Access(Need.PROJECT_WRITE)
    public Rebuilt<Rebuilt.OfRun> rebuild(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @QueryParam("size") @DefaultValue("320") int size,
            @QueryParam("outputName") @Nullable String outputName) {
        RunPicture drawn = drawn(project, protocolId, outputName, size);
        Run run = drawn.output().run();
        RunOutput output = drawn.output().output();
        return Rebuilt.of(new Rebuilt.OfRun(
                run.id(),
                run.title(),
                run.status().word(),
                output.name(),
                output.className(),
                null,
                drawn.picture().hit(),
                true));
    }

    private RunPicture drawn(AccessibleProject project, long protocolId, @Nullable String outputName, int size) {
        FieldErrors.inQuery().within("size", size, 128, 1024).refuse();
        return thumbnails.of(
                project, protocolId, Optional.ofNullable(outputName).filter(name -> !name.isBlank()), size);
    }
}
