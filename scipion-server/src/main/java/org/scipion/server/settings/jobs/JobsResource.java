package org.scipion.server.settings.jobs;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.FieldErrors;

/** {@code /settings/jobs}: runs at work in the whole installation, and who runs them. */
@Path("/settings/jobs")
public final class JobsResource {

    private static final int MOST_RECENT = 100;

    private final Workers workers;

    /** Shows and restarts these workers. */
    public JobsResource(Workers workers) {
        this.workers = workers;
    }

    /** Workers, runs at work, and runs that something happened to lately. */
    @GET
    @Access(Need.ADMIN)
    @Operation(summary = "Runs at work and their workers", tags = "settings")
    public JobOverview overview(@QueryParam("recentLimit") @DefaultValue("25") int recentLimit) {
        FieldErrors.inQuery().within("recentLimit", recentLimit, 1, MOST_RECENT).refuse();
        return workers.overview(recentLimit);
    }

    /** Graphics cards and plugins of the machines that run protocols. */
    @GET
    @Path("/nodes")
    @Access(Need.ADMIN)
    @Operation(summary = "Graphics cards and plugins of the machines", tags = "settings")
    public NodeList nodes(@QueryParam("timeout") @DefaultValue("5") double timeout) {
        FieldErrors.inQuery()
                .check("timeout", timeout >= 0.5 && timeout <= 30, "Must lie between 0.5 and 30")
                .refuse();
        return workers.nodes();
    }

    /** Restarts Scipion's workers; runs go on. They start with the server and end with it. */
    @POST
    @Path("/workers/{workerKind}/{action}")
    @Access(Need.ADMIN)
    @Operation(summary = "Start or restart a worker", tags = "settings")
    public WorkerStateOut control(
            @PathParam("workerKind") String workerKind,
            @PathParam("action") String action,
            @Context User caller,
            @Context ClientAddress from) {
        return workers.control(Author.of(caller, from), workerKind, action);
    }
}
