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
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;

/** {@code /settings/user}: a person's own settings. */
@Path("/settings/user")
public final class UserSettingsResource {

    private final StoredSettings settings;

    /** Shows and changes these settings. */
    public UserSettingsResource(StoredSettings settings) {
        this.settings = settings;
    }

    /** All of them. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Own settings", tags = "settings")
    public UserSettings read(@Context User caller) {
        return settings.ofUser(caller);
    }

    /** Replaces them; what is missing becomes the usual value. */
    @PUT
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Replace the own settings", tags = "settings")
    public UserSettings replace(
            @RequestBody(content = @Content(schema = @Schema(implementation = UserSettings.class))) JsonNode body,
            @Context User caller) {
        return settings.replaceOfUser(caller, body);
    }

    /** Changes those that the body has; null changes nothing. */
    @PATCH
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Change some of the own settings", tags = "settings")
    public UserSettings change(
            @RequestBody(content = @Content(schema = @Schema(implementation = UserSettings.class))) JsonNode body,
            @Context User caller) {
        return settings.changeOfUser(caller, body);
    }
}
