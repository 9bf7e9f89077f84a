package org.scipion.server.events;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.projects.OpenProjects;
import org.scipion.store.Store;

/** {@code /projects/{projectId}/events}: what happens in a project, while it happens. */
@Path("/projects/{projectId}/events")
public final class EventsResource {

    private final ProjectEvents events;
    private final Store store;
    private final OpenProjects projects;

    EventsResource(ProjectEvents events, Store store, OpenProjects projects) {
        this.events = events;
        this.store = store;
        this.projects = projects;
    }

    /**
     * A stream of events, open until the client closes it: {@code ready}, {@code reset}, {@code status}, {@code steps}, {@code outputs},
     * {@code log}, {@code run-added}, {@code run-removed}, {@code run-edited} and {@code task}. With {@code follow=false} only what happened since
     * the last known event.
     */
    @GET
    @Access(Need.PROJECT_READ)
    @Operation(summary = "What happens in a project, as server-sent events", tags = "events")
    public Response follow(
            @Context User caller,
            @Context AccessibleProject project,
            @HeaderParam("Last-Event-ID") @Nullable String lastEvent,
            @QueryParam("lastEventId") @Nullable String lastEventId,
            @QueryParam("follow") @DefaultValue("true") boolean follow) {
        refuseWhatCannotBeRead(project);
        events.streams().demandRoom(caller.id());
        Reader reader = new Reader(caller, project);
        Optional<String> last = Optional.ofNullable(lastEvent == null ? lastEventId : lastEvent);
        BooleanSupplier goesOn = () -> reader.mayStillRead(store);
        return stream()
                .entity(new FollowedProject(events, reader, last, follow, goesOn))
                .build();
    }

    /** Whether the stream could be opened. Else Jersey would ask {@link #follow}, and wait for the end of an answer that has none. */
    @HEAD
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Whether the stream of events can be opened", tags = "events")
    public Response head(@Context AccessibleProject project) {
        refuseWhatCannotBeRead(project);
        return stream().build();
    }

    private static Response.ResponseBuilder stream() {
        return Response.ok()
                .type("text/event-stream")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    /** Once a stream has begun no status can tell of it any more. */
    private void refuseWhatCannotBeRead(AccessibleProject project) {
        var _ = projects.open(project).runs();
    }
}
