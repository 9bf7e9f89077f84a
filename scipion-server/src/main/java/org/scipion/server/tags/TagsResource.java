package org.scipion.server.tags;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Tag;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.NotFoundException;
import org.scipion.store.Store;

/** {@code /projects/{projectId}/tags}: the tags of a project. */
@Path("/projects/{projectId}/tags")
public final class TagsResource {

    private final Store store;

    /** Keeps tags in the store. */
    public TagsResource(Store store) {
        this.store = store;
    }

    /** The tags by title, in whatever letter case. */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Tags of a project", tags = "tags")
    public List<TagView> list(@Context AccessibleProject project) {
        return store.tags().of(project.project().id()).stream().map(TagView::of).toList();
    }

    /** Makes a tag, or replaces the one of this project that has the given id. */
    @POST
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Make a tag", tags = "tags")
    public Response make(@Context AccessibleProject project, TagBody body) {
        String title = body.requiredTitle();
        String description = TagBody.orEmpty(body.description());
        String color = TagBody.orEmpty(body.color());
        long id = project.project().id();
        Tag made = touching(project, () -> store.tags().put(id, body.idOrNew(), title, description, color));
        return Response.status(Response.Status.CREATED).entity(TagView.of(made)).build();
    }

    /** Changes what is given of a tag; the rest stays. */
    @PUT
    @Path("/{tagId}")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Change a tag", tags = "tags")
    public TagView change(@Context AccessibleProject project, @PathParam("tagId") String tagId, TagBody body) {
        Optional<String> title = body.newTitle();
        Optional<String> description = Optional.ofNullable(body.description());
        Optional<String> color = Optional.ofNullable(body.color());
        long id = project.project().id();
        return touching(project, () -> store.tags().change(id, tagId, title, description, color))
                .map(TagView::of)
                .orElseThrow(() -> new NotFoundException("Tag not found"));
    }

    /** Removes a tag, also from all runs. */
    @DELETE
    @Path("/{tagId}")
    @Access(Need.PROJECT_WRITE)
    @Operation(summary = "Remove a tag", tags = "tags")
    public Map<String, Boolean> remove(@Context AccessibleProject project, @PathParam("tagId") String tagId) {
        long id = project.project().id();
        return Map.of("success", touching(project, () -> store.tags().remove(id, tagId)));
    }

    /** Tags count as part of a project, so that it moves to the front of the list. */
    private <T> T touching(AccessibleProject project, Supplier<T> work) {
        return store.inTransaction(() -> {
            T done = work.get();
            store.projects().touch(project.project().id());
            return done;
        });
    }
}
