package org.scipion.model;

import java.util.Locale;
import java.util.Optional;

/** What a person may do in a project, from least to most. */
public enum Permission {
    /** Look at everything, change nothing. */
    READ,
    /** Work in the project as its owner does, save for deleting and sharing it. */
    FULL,
    /** Everything; never given by a share. */
    OWNER;

    /** The word that the HTTP API uses: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The permission that a word means in any letter case, empty when there is none. */
    public static Optional<Permission> of(String word) {
        for (Permission permission : values()) {
            if (permission.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(permission);
            }
        }
        return Optional.empty();
    }

    /** Whether it allows what {@code needed} allows. */
    public boolean covers(Permission needed) {
        return compareTo(needed) >= 0;
    }
}
