package org.scipion.server.users;

import org.jspecify.annotations.Nullable;
import org.scipion.model.User;

/**
 * An account as other people see it, to share projects with.
 *
 * @param id number of the account
 * @param email address
 * @param firstName given name, empty when it was never filled in
 * @param lastName family name, null when it was never filled in
 * @param institution where the person works, null when it was never filled in
 * @param role {@code user} or {@code admin}
 */
public record ColleagueOut(
        long id,
        String email,
        String firstName,
        @Nullable String lastName,
        @Nullable String institution,
        String role) {

    static ColleagueOut of(User user) {
        return new ColleagueOut(
                user.id(),
                user.email(),
                user.profile().firstName(),
                Texts.orNull(user.profile().lastName()),
                Texts.orNull(user.profile().institution()),
                user.role().word());
    }
}
