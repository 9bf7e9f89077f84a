package org.scipion.server.users;

import org.jspecify.annotations.Nullable;

/** Fields that were never filled in. */
final class Texts {

    private Texts() {}

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
