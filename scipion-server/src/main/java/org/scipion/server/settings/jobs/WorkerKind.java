package org.scipion.server.settings.jobs;

import java.util.Locale;
import java.util.Optional;

/** What is worked on. */
enum WorkerKind {
    PROTOCOLS,
    PLUGINS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorkerKind> of(String word) {
        for (WorkerKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
