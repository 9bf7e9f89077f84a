package org.scipion.server.projects;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.ForbiddenException;

/** {@code /projects/{projectId}/share}: who else may use a project. */
@Path("/projects")
public final class SharesResource {

    /** People that one request may share a project with. */
    static final int MOST = 100;

    private final ShareProject sharing;

    SharesResource(ShareProject sharing) {
        this.sharing = sharing;
    }

    /** Shares a project with several people, or changes what they may do. */
    @POST
    @Path("/{projectId}/share")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Share a project", tags = "projects")
    public Response share(@Context AccessibleProject project, ShareBody body) {
        ShareProject.demandOwner(project);
        ShareRow last = sharing.grant(project, body.people(), body.wanted());
        return Response.status(Response.Status.CREATED).entity(last).build();
    }

    /** Takes back the leave of one person. */
    @DELETE
    @Path("/{projectId}/share/{targetUserId}")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "End a share", tags = "projects")
    public Map<String, Boolean> revoke(@Context AccessibleProject project, @PathParam("targetUserId") long user) {
        if (!project.owned()) {
            throw new ForbiddenException("Only project owner can revoke shares");
        }
        sharing.revoke(project, user);
        return Map.of("success", true);
    }

    /** The shares of a project, oldest first. */
    @GET
    @Path("/{projectId}/shares")
    @Access(Need.PROJECT_READ)
    @Operation(summary = "Shares of a project", tags = "projects")
    public List<ShareRow> list(@Context AccessibleProject project) {
        ShareProject.demandOwner(project);
        return sharing.list(project);
    }

    /**
     * Whom to share with.
     *
     * @param userIds accounts
     * @param permission {@code full} or {@code read}; null means {@code full}
     */
    public record ShareBody(
            @Nullable List<Long> userIds, @Nullable String permission) {

        LinkedHashSet<Long> people() {
            List<Long> ids = userIds == null ? List.of() : userIds;
            FieldErrors.inBody()
                    .check("userIds", !ids.isEmpty(), "Name at least one person")
                    .check("userIds", ids.size() <= MOST, "Name at most " + MOST + " people")
                    .check("userIds", ids.stream().allMatch(Objects::nonNull), "Must be numbers")
                    .refuse();
            return new LinkedHashSet<>(ids);
        }

        Permission wanted() {
            Optional<Permission> named =
                    permission == null ? Optional.of(Permission.FULL) : Permission.of(permission.strip());
            FieldErrors.inBody()
                    .check(
                            "permission",
                            named.filter(word -> word != Permission.OWNER).isPresent(),
                            "Must be full or read")
                    .refuse();
            return named.orElse(Permission.READ);
        }
    }
}
