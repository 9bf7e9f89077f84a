package org.scipion.server.thumbnails;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.thumbnails.ProjectThumbnails.ProjectPicture;

/** The picture of a project. */
@Path("/projects/{projectId}/thumbnail")
public final class ProjectThumbnailsResource {

    private final ProjectThumbnails thumbnails;

    /** Shows these pictures. */
    ProjectThumbnailsResource(ProjectThumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    /** The picture; status 404 if no run has one. */
    @GET
    @Access(Need.PROJECT_READ)
    public Response picture(
            @Context AccessibleProject project,
            @QueryParam("size") @DefaultValue("640") int size,
            @QueryParam("maxProtocols") @DefaultValue("6") int maxProtocols,
            @HeaderParam("If-None-Match") @Nullable String known) {
        return ThumbnailAnswers.of(drawn(project, size, maxProtocols).picture(), known, "project_thumbnail.png");
    }

    /** Makes the picture if it is not the latest. */
    @POST
    @Path("/rebuild")
    @Access(Need.PROJECT_WRITE)
    public Rebuilt<Rebuilt.OfProject> rebuild(
            @Context AccessibleProject project,
            @QueryParam("size") @DefaultValue("640") int size,
            @QueryParam("maxProtocols") @DefaultValue("6") int maxProtocols) {
        ProjectPicture picture = drawn(project, size, maxProtocols);
        return Rebuilt.of(new Rebuilt.OfProject(null, picture.picture().hit(), picture.runs()));
    }

    private ProjectPicture drawn(AccessibleProject project, int size, int maxProtocols) {
        FieldErrors.inQuery()
                .within("size", size, 128, 2048)
                .within("maxProtocols", maxProtocols, 1, 12)
                .refuse();
        return thumbnails.of(project, size, maxProtocols);
    }
}
