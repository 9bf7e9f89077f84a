package org.scipion.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
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
import org.scipion.server.settings.machine.InstanceResources;
import org.scipion.server.settings.machine.Machine;

/** {@code /settings/instance}: settings of the installation, and the machine that it runs on. */
@Path("/settings/instance")
public final class InstanceSettingsResource {

    private final StoredSettings settings;
    private final Machine machine;

    /** Shows and changes these settings, and shows this machine. */
    public InstanceSettingsResource(StoredSettings settings, Machine machine) {
        this.settings = settings;
        this.machine = machine;
    }

    /** All of them. */
    @GET
    @Access(Need.ADMIN)
    @Operation(summary = "Settings of the installation", tags = "settings")
    public InstanceSettings read() {
        return settings.ofInstance();
    }

    /** Replaces them; what is missing becomes the usual value. */
    @PUT
    @Access(Need.ADMIN)
    @Operation(summary = "Replace the settings of the installation", tags = "settings")
    public InstanceSettings replace(
            @RequestBody(content = @Content(schema = @Schema(implementation = InstanceSettings.class))) JsonNode body,
            @Context User caller,
            @Context ClientAddress from) {
        return settings.replaceOfInstance(Author.of(caller, from), body);
    }

    /** Changes those that the body has; null changes nothing. */
    @PATCH
    @Access(Need.ADMIN)
    @Operation(summary = "Change some settings of the installation", tags = "settings")
    public InstanceSettings change(
            @RequestBody(content = @Content(schema = @Schema(implementation = InstanceSettings.class))) JsonNode body,
            @Context User caller,
            @Context ClientAddress from) {
        return settings.changeOfInstance(Author.of(caller, from), body);
    }

    /** Processors, memory and graphics cards. */
    @GET
    @Path("/resources")
    @Access(Need.ADMIN)
    @Operation(summary = "Processors, memory and graphics cards of the server", tags = "settings")
    public InstanceResources resources() {
        return machine.look();
    }
}
