package org.scipion.model;

import java.util.Locale;
import java.util.Optional;

/** What an account may do beside its own projects. */
public enum Role {
    /** Works in own and shared projects. */
    USER,
    /** Also administers accounts, settings and plugins. */
    ADMIN;

    /** The word that the HTTP API uses: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word means in any letter case, empty when there is no such role. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
