package org.scipion.server.protocols.wizards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.RunTarget;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.protocols.acting.RunIds;

/**
 * A wizard of a form.
 *
 * @param protocolId a run that is there, none for a new one
 * @param protocolClassName class of a new run
 * @param paramName the parameter that it was called for
 * @param wizardId which of the parameter's wizards
 * @param formValues the form as it is filled at the moment
 * @param wizardInputs what the person answered to the wizard, nothing at first
 */
record WizardCall(
        @Nullable String protocolId,
        @Nullable String protocolClassName,
        @Nullable String paramName,
        @Nullable String wizardId,
        @Nullable ObjectNode formValues,
        @Nullable ObjectNode wizardInputs) {

    String parameter() {
        return required(paramName, "paramName");
    }

    String wizard() {
        return required(wizardId, "wizardId");
    }

    RunTarget target() {
        return RunIds.target(protocolId, protocolClassName);
    }

    ObjectNode values() {
        return orEmpty(formValues);
    }

    ObjectNode inputs() {
        return orEmpty(wizardInputs);
    }

    private static ObjectNode orEmpty(@Nullable ObjectNode values) {
        return values == null ? JsonNodeFactory.instance.objectNode() : values;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadRequestException(name + " is required");
        }
        return value;
    }
}
