package org.scipion.server.auth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.scipion.model.Profile;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;

/** {@code /auth/signup}. */
@Path("/auth/signup")
public final class SignUpResource {

    private final SignUp signUp;

    SignUpResource(SignUp signUp) {
        this.signUp = signUp;
    }

    /** Makes an account, or asks an administrator for one, or refuses, as the installation's policy says. */
    @POST
    @Access(Need.PUBLIC)
    @Operation(summary = "Make an account", tags = "auth")
    @ApiResponse(responseCode = "201", description = "The account was made or asked for")
    public Response create(SignUpBody body, @Context ClientAddress from) {
        signUp.demandOpen();
        body.check();
        SignedUp answer = signUp.signUp(
                Objects.requireNonNull(body.email()),
                Objects.requireNonNull(body.password()),
                Profile.named(
                        Objects.requireNonNull(body.firstName()),
                        Objects.requireNonNull(body.lastName()),
                        Objects.requireNonNull(body.institution())),
                from.text());
        return Response.status(201).entity(answer).build();
    }
}
