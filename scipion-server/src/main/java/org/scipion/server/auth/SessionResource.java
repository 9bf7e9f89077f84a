package org.scipion.server.auth;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Objects;
import org.scipion.model.User;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.ClientAddress;
import org.scipion.store.Users;

/** {@code /auth/login}, {@code /auth/refresh} and {@code /auth/logout}. */
@Path("/auth")
public final class SessionResource {

    private final SignIn signIn;
    private final Renewal renewal;
    private final Users users;

    SessionResource(SignIn signIn, Renewal renewal, Users users) {
        this.signIn = signIn;
        this.renewal = renewal;
        this.users = users;
    }

    /** Exchanges an address and a password for two tokens. */
    @POST
    @Path("/login")
    @Access(Need.PUBLIC)
    @Operation(summary = "Exchange e-mail and password for tokens", tags = "auth")
    public TokenPair login(LoginBody body, @Context ClientAddress from) {
        body.check();
        return signIn.signIn(
                Objects.requireNonNull(body.email()), Objects.requireNonNull(body.password()), from.text());
    }

    /** Exchanges a refresh token for another access token. */
    @POST
    @Path("/refresh")
    @Access(Need.PUBLIC)
    @Operation(summary = "Exchange a refresh token for a new access token", tags = "auth")
    public Map<String, String> refresh(TokenBody body) {
        String token = body.token();
        if (token == null || token.isBlank()) {
            throw new BadRequestException("Missing token");
        }
        return Map.of("accessToken", renewal.renew(token));
    }

    /** Makes every token of the caller worthless, on all devices. */
    @POST
    @Path("/logout")
    @Access(Need.SIGNED_IN)
    @Operation(summary = "Make all own tokens worthless", tags = "auth")
    public Map<String, String> logout(@Context User caller) {
        users.revokeTokens(caller.id());
        return Map.of("message", "Signed out");
    }
}
