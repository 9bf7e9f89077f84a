package org.scipion.server.thumbnails;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;

/** Pictures of many outputs in one answer. */
@Path("/projects")
public final class ThumbnailListsResource {

    private final ThumbnailLists lists;

    /** Shows these pictures. */
    ThumbnailListsResource(ThumbnailLists lists) {
        this.lists = lists;
    }

    /** The latest runs that are worth a picture, with their best outputs. */
    @GET
    @Path("/{projectId}/thumbnail-items")
    @Access(Need.PROJECT_READ)
    public Response items(
            @Context AccessibleProject project,
            @QueryParam("size") @DefaultValue("320") int size,
            @QueryParam("maxProtocols") @DefaultValue("12") int maxProtocols,
            @QueryParam("maxOutputsPerProtocol") @DefaultValue("4") int maxOutputs,
            @QueryParam("inlineImages") @DefaultValue("false") boolean inline) {
        FieldErrors.inQuery()
                .within("size", size, 128, 1024)
                .within("maxProtocols", maxProtocols, 1, 24)
                .within("maxOutputsPerProtocol", maxOutputs, 1, 12)
                .refuse();
        List<ThumbnailItem> items = lists.latest(project, size, maxProtocols, maxOutputs, inline);
        return Response.ok(items)
                .header("Cache-Control", ThumbnailAnswers.CACHE_OF_LISTS)
                .build();
    }

    /** The pictures of these outputs, made at the same time; what cannot be drawn is told beside the others. */
    @POST
    @Path("/{projectId}/output-thumbnails")
    @Access(Need.PROJECT_READ)
    public Response pictures(@Context AccessibleProject project, OutputPictureRequest request) {
        long began = System.nanoTime();
        OutputPictureAnswer answer = lists.of(project, request);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return Response.ok(answer)
                .header("Cache-Control", ThumbnailAnswers.CACHE_OF_LISTS)
                .header("Server-Timing", "thumbnails;dur=" + millis + ", total;dur=" + millis)
                .header("X-Thumbnail-Items", answer.items().size())
                .header(
                        "X-Thumbnail-Cache-Hits",
                        answer.items().stream()
                                .filter(OutputPictureAnswer.Item::cached)
                                .count())
                .build();
    }
}
