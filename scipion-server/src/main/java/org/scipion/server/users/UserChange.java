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
 */
public record UserChange(
        @Nullable String role,
        @JsonProperty("isActive") @Nullable Boolean active) {

    void check() {
        FieldErrors.inBody()
                .check("role", role == null || Role.of(role).isPresent(), "Input should be 'user' or 'admin'")
                .refuse();
    }

    boolean isEmpty() {
        return role == null && active == null;
    }

    Optional<Role> wantedRole() {
        return Optional.ofNullable(role).flatMap(Role::of);
    }

    Optional<Boolean> wantedActive() {
        return Optional.ofNullable(active);
    }
}
