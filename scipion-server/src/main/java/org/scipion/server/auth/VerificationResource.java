package org.scipion.server.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.Access;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.rest.Json;

/** {@code /auth/verify} and {@code /auth/resend-code}: proving that an address is one's own. */
@Path("/auth")
public final class VerificationResource {

    private final EmailVerification verification;

    VerificationResource(EmailVerification verification) {
        this.verification = verification;
    }

    /** Takes a code from the query or from the body, under either name. */
    @POST
    @Path("/verify")
    @Access(Need.PUBLIC)
    @Operation(summary = "Prove an e-mail address with the code that was sent there", tags = "auth")
    public Map<String, String> verify(
            @QueryParam("verificationCode") @Nullable String verificationCode,
            @RequestBody(content = @Content(schema = @Schema(implementation = VerificationBody.class))) byte[] body,
            @Context ClientAddress from) {
        String code = Optional.ofNullable(verificationCode)
                .or(() -> read(body).flatMap(VerificationBody::given))
                .orElseThrow(() -> new InvalidFieldsException("query.verificationCode", "Field required"));
        verification.verify(code, from.text());
        return Map.of("message", "Email verified successfully");
    }

    /** Sends another code. The answer is the same for every address. */
    @POST
    @Path("/resend-code")
    @Access(Need.PUBLIC)
    @Operation(summary = "Send another verification code, if the address waits for one", tags = "auth")
    public Map<String, String> resend(EmailBody body, @Context ClientAddress from) {
        body.check();
        verification.sendAgain(Objects.requireNonNull(body.email()), from.text());
        return Map.of("message", "Verification code updated");
    }

    /** Older clients send the code in the query and no body at all. */
    private static Optional<VerificationBody> read(byte[] body) {
        try {
            return body.length == 0
                    ? Optional.empty()
                    : Optional.ofNullable(Json.mapper().readValue(body, VerificationBody.class));
        } catch (JsonProcessingException e) {
            InvalidFieldsException refusal = new InvalidFieldsException("body", "Not of the expected kind: an object");
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
