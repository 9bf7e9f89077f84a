package org.scipion.server.http;

import java.util.Locale;

/** What somebody may do with a project. */
public enum Permission {
    /** Look at everything and change nothing. */
    READ,
    /** Look and change. */
    FULL,
    /** Everything, also sharing and deletion. */
    OWNER;

    /** Whether the runs of the project may be changed. */
    public boolean writes() {
        return this != READ;
    }

    /** The word that the API uses: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
