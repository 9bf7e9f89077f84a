package org.scipion.server.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.scipion.model.User;

/**
 * An account as administrators see it.
 *
 * @param id number of the account
 * @param email address
 * @param firstName given name, empty when it was never filled in
 * @param lastName family name, null when it was never filled in
 * @param institution where the person works, null when it was never filled in
 * @param role {@code user} or {@code admin}
 * @param active sent as {@code isActive}
 * @param verified sent as {@code isVerified}
 */
public record AdminUserOut(
        long id,
        String email,
        String firstName,
        @Nullable String lastName,
        @Nullable String institution,
        String role,
        @JsonProperty("isActive") boolean active,
        @JsonProperty("isVerified") boolean verified) {

    static AdminUserOut of(User user) {
        return new AdminUserOut(
                user.id(),
                user.email(),
                user.profile().firstName(),
                Texts.orNull(user.profile().lastName()),
                Texts.orNull(user.profile().institution()),
                user.role().word(),
                user.active(),
                user.verified());
    }
}
