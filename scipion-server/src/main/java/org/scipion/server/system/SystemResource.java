package org.scipion.server.system;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** {@code /system}: what this installation is and how it is doing. */
@Path("/system")
public final class SystemResource {

    private final ServerConfiguration configuration;
    private final UpdateCheck updates;
    private final Overview overview;

    /** Tells of an installation. */
    public SystemResource(ServerConfiguration configuration, UpdateCheck updates, Overview overview) {
        this.configuration = configuration;
        this.updates = updates;
        this.overview = overview;
    }

    /** Installed versions. */
    @GET
    @Path("/version")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Installed versions", tags = "system")
    public VersionOut version() {
        return VersionOut.of(configuration.updates(), configuration.web());
    }

    /** Installed versions, and what is announced where updates are looked for. */
    @GET
    @Path("/update-check")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Whether there is a newer version", tags = "system")
    public UpdateOut updateCheck() {
        return UpdateOut.of(configuration.updates(), configuration.web(), updates.announced());
    }

    /** State, limits and routes, for administrators. */
    @GET
    @Path("/overview")
    @Access(Need.ADMIN)
    @Operation(summary = "State, limits and routes of the server", tags = "system")
    public OverviewOut overview() {
        return overview.now();
    }
}
