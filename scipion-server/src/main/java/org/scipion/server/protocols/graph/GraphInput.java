package org.scipion.server.protocols.graph;

import org.jspecify.annotations.Nullable;
import org.scipion.model.RunInput;
import org.scipion.server.protocols.Pointers;

/**
 * A pointer of a run as the API writes it.
 *
 * @param info name of the output pointed to, else its class
 * @param value {@code run.output}, {@code run}, an object's id, or nothing
 * @param parentId the run pointed to, null when the target belongs to none
 * @param objectId the object pointed to, null when it does not exist (yet)
 */
record GraphInput(
        String name,
        String paramClass,
        String pointerClass,
        String info,
        String value,
        @Nullable String parentId,
        int itemIndex,
        @Nullable Long objectId,
        boolean persisted) {

    static GraphInput of(RunInput input) {
        return new GraphInput(
                input.name(),
                Pointers.PARAM_CLASS,
                input.pointerClass(),
                input.outputName().isEmpty() ? input.pointerClass() : input.outputName(),
                input.value(),
                input.parentRunId().isPresent()
                        ? Long.toString(input.parentRunId().getAsLong())
                        : null,
                input.itemIndex(),
                input.objectId().isPresent() ? input.objectId().getAsLong() : null,
                true);
    }
}
