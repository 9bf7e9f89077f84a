package org.scipion.server.protocols.changes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;

/**
 * What a run is called from now on.
 *
 * @param runName the name; the empty text takes it away
 * @param comment what people say about the run; nothing clears it
 */
record NewName(@Nullable String runName, @Nullable String comment) {

    String name() {
        if (runName == null || (!runName.isEmpty() && runName.isBlank())) {
            throw new UnprocessableException("Missing name");
        }
        return runName.strip();
    }

    Optional<String> text() {
        return Optional.of(comment == null ? "" : comment.strip());
    }
}
