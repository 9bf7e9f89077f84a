package org.scipion.server.auth;

import java.time.Duration;
import java.util.Locale;

/** The two kinds of tokens; one is never taken for the other. */
enum TokenKind {
    /** Sent with every request. */
    ACCESS(Duration.ofMinutes(60)),
    /** Sent only to get another access token. */
    REFRESH(Duration.ofDays(7));

    private final Duration lifetime;

    TokenKind(Duration lifetime) {
        this.lifetime = lifetime;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** The value of the claim {@code type}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
