package org.scipion.server.settings.host;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.scipion.model.User;
import org.scipion.server.audit.Author;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;

/** {@code /settings/host}: the host that protocols run on, and its queues. */
@Path("/settings/host")
public final class HostResource {

    private final Hosts hosts;

    /** Shows and changes this host. */
    public HostResource(Hosts hosts) {
        this.hosts = hosts;
    }

    /** How runs are started. */
    @GET
    @Access(Need.ADMIN)
    @Operation(summary = "Host and queues", tags = "settings")
    public HostSettings read() {
        return hosts.settings();
    }

    /** Replaces the settings; options of the file that they do not stand for stay. */
    @PUT
    @Access(Need.ADMIN)
    @Operation(summary = "Replace the settings of the host", tags = "settings")
    public HostSettings replace(HostBody body, @Context User caller, @Context ClientAddress from) {
        return hosts.replace(Author.of(caller, from), body);
    }

    /** Changes those that the body has; null changes nothing. */
    @PATCH
    @Access(Need.ADMIN)
    @Operation(summary = "Change some settings of the host", tags = "settings")
    public HostSettings change(HostBody body, @Context User caller, @Context ClientAddress from) {
        return hosts.merge(Author.of(caller, from), body);
    }
}
