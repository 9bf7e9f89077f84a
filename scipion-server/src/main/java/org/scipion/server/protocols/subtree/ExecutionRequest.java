package org.scipion.server.protocols.subtree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;

/**
 * A run that is to be set to work with a filled form, alone or with all that depend on it.
 *
 * @param params values by parameter
 * @param mode {@code continue} or {@code restart}
 * @param scope {@code single} or {@code all}
 */
record ExecutionRequest(
        @Nullable String protocolClassName,
        @Nullable ObjectNode params,
        @Nullable String mode,
        @Nullable String scope) {

    ObjectNode values() {
        return params == null ? JsonNodeFactory.instance.objectNode() : params;
    }

    ExecutionMode executionMode() {
        return ExecutionMode.of(word(mode))
                .orElseThrow(() -> new UnprocessableException("Invalid workflow execution mode: " + mode));
    }

    /** Whether all that depend on the run are set to work too; else they are reset. */
    boolean isOfAll() {
        return switch (word(scope)) {
            case "all" -> true;
            case "single" -> false;
            default -> throw new UnprocessableException("Invalid workflow execution scope: " + scope);
        };
    }

    private static String word(@Nullable String written) {
        return written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    }
}
