package org.scipion.server.reviews;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.outputs.Outputs;
import org.scipion.store.Reviews;

/** What people found in the tomograms of an output, and what they look for. */
@Path("/projects/{projectId}/protocols/{protocolId}/outputs/{outputName}")
public final class ReviewsResource {

    static final String VIEWER = "Tomogram review";

    private final Outputs outputs;
    private final Reviews reviews;

    /** Keeps reviews of the given outputs. */
    public ReviewsResource(Outputs outputs, Reviews reviews) {
        this.outputs = outputs;
        this.reviews = reviews;
    }

    /** All reviews of the set. */
    @GET
    @Path("/reviews")
    @Access(Need.PROJECT_READ)
    public ReviewContext context(
            @Context AccessibleProject project,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output) {
        return set(project, protocolId, output).context();
    }

    /** Says what reviews look for, unless somebody else has said so meanwhile. */
    @PUT
    @Path("/reviews/schema")
    @Access(Need.PROJECT_WRITE)
    public SchemaOut schema(
            @Context AccessibleProject project,
            @Context User caller,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            SchemaBody body) {
        body.check();
        return set(project, protocolId, output).save(body, caller.id());
    }

    /** Saves the review of a tomogram, unless somebody else has saved it meanwhile. */
    @PATCH
    @Path("/tomograms/{scipionItemId}/review")
    @Access(Need.PROJECT_WRITE)
    public ReviewOut review(
            @Context AccessibleProject project,
            @Context User caller,
            @PathParam("protocolId") long protocolId,
            @PathParam("outputName") String output,
            @PathParam("scipionItemId") long item,
            ReviewBody body) {
        body.check();
        return set(project, protocolId, output).save(item, body, caller.id());
    }

    private ReviewedSet set(AccessibleProject project, long runId, String output) {
        return ReviewedSet.of(reviews, outputs.find(project, runId, output, VIEWER));
    }
}
