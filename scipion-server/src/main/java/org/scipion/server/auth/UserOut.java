package org.scipion.server.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Profile;
import org.scipion.model.User;

/**
 * An account as its owner sees it. What was never filled in is null, except the first name, which is then empty.
 *
 * @param id number of the account
 * @param email address
 * @param role {@code user} or {@code admin}
 * @param active sent as {@code isActive}
 */
public record UserOut(
        long id,
        String email,
        String role,
        @JsonProperty("isActive") boolean active,
        String firstName,
        @Nullable String lastName,
        @Nullable String institution,
        @Nullable String phone,
        @Nullable String position,
        @Nullable String country,
        @Nullable String city,
        @Nullable String postalCode) {

    static UserOut of(User user) {
        Profile profile = user.profile();
        return new UserOut(
                user.id(),
                user.email(),
                user.role().word(),
                user.active(),
                profile.firstName(),
                orNull(profile.lastName()),
                orNull(profile.institution()),
                orNull(profile.phone()),
                orNull(profile.position()),
                orNull(profile.country()),
                orNull(profile.city()),
                orNull(profile.postalCode()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
