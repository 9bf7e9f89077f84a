package org.scipion.store.users;

import java.time.Instant;
import org.scipion.model.Credentials;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;

/** A row of {@code users}. */
public record UserRow(
        long id,
        String email,
        String passwordHash,
        String role,
        boolean active,
        boolean verified,
        String firstName,
        String lastName,
        String institution,
        String phone,
        String position,
        String country,
        String city,
        String postalCode,
        int tokenVersion,
        Instant createdAt,
        Instant updatedAt) {

    User user() {
        Role known = Role.of(role).orElseThrow();
        return new User(id, email, known, active, verified, profile(), tokenVersion, createdAt, updatedAt);
    }

    Credentials credentials() {
        return new Credentials(user(), passwordHash);
    }

    private Profile profile() {
        return new Profile(firstName, lastName, institution, phone, position, country, city, postalCode);
    }
}
