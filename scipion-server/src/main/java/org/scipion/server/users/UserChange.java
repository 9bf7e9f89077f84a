package org.scipion.server.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Role;
import org.scipion.server.http.FieldErrors;

/**
 * What an administrator changes about an account; what is null stays as it is.
 *
 * @param role {@code user} or {@code admin}
 * @param active sent as {@code isActive}
 * @param verified sent as {@code isVerified}; only true: an administrator vouches for the address
 */
public record UserChange(
        @Nullable String role,
        @JsonProperty("isActive") @Nullable Boolean active,
        @JsonProperty("isVerified") @Nullable Boolean verified) {

    void check() {
        FieldErrors.inBody()
                .check("role", role == null || Role.of(role).isPresent(), "Input should be 'user' or 'admin'")
                .check("isVerified", verified == null || verified, "Input should be true")
                .refuse();
    }

    boolean isEmpty() {
        return role == null && active == null && verified == null;
    }

    Optional<Role> wantedRole() {
        return Optional.ofNullable(role).flatMap(Role::of);
    }

    boolean vouchesForAddress() {
        return verified != null;
    }

    Optional<Boolean> wantedActive() {
        return Optional.ofNullable(active);
    }
}
