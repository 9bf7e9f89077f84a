package org.scipion.server.protocols.launch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.RunTarget;
import org.scipion.server.protocols.acting.RunIds;

/**
 * A form as a person filled it.
 *
 * @param protocolId the run, none for a new one
 * @param protocolClassName class of a new run
 * @param params values by parameter
 * @param mode how to set it to work; nothing means launch
 */
record FilledForm(
        @Nullable String protocolId,
        @Nullable String protocolClassName,
        @Nullable ObjectNode params,
        @Nullable String mode) {

    RunTarget target() {
        return RunIds.target(protocolId, protocolClassName);
    }

    ObjectNode values() {
        return params == null ? JsonNodeFactory.instance.objectNode() : params;
    }

    String modeOrLaunch() {
        return mode == null || mode.isBlank() ? "launch" : mode.strip().toLowerCase(Locale.ROOT);
    }
}
