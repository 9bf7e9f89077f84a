package org.scipion.server.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Objects;
import org.scipion.model.Profile;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.store.Users;

/** {@code /auth/me}: a person's own account. */
@Path("/auth/me")
public final class ProfileResource {

    private final Users users;
    private final PasswordChange passwords;

    ProfileResource(Users users, PasswordChange passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /** The caller's account. */
    @GET
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Own profile", tags = "auth")
    public UserOut me(@Context User caller) {
        return UserOut.of(caller);
    }

    /** Changes the fields of the profile that the body has, and no others. */
    @PUT
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Change the given fields of the own profile", tags = "auth")
    public UserOut change(
            @RequestBody(content = @Content(schema = @Schema(implementation = Profile.class))) JsonNode body,
            @Context User caller) {
        if (!body.isObject()) {
            throw new InvalidFieldsException("body", "Not of the expected kind: an object");
        }
        return UserOut.of(users.changeProfile(caller.id(), ProfileChange.applied(body, caller.profile())));
    }

    /** Changes the caller's password; tokens given out before become worthless. */
    @PUT
    @Path("/password")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Change the own password", tags = "auth")
    public Map<String, String> changePassword(PasswordBody body, @Context User caller, @Context ClientAddress from) {
        body.check();
        passwords.change(
                caller,
                Objects.requireNonNull(body.currentPassword()),
                Objects.requireNonNull(body.newPassword()),
                from.text());
        return Map.of("message", "Password changed successfully");
    }
}
