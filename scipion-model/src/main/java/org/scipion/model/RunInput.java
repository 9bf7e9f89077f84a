package org.scipion.model;

import java.util.OptionalLong;

/**
 * One pointer of a run to a run's output; an input of several objects gives several of these.
 *
 * @param name name of the form's parameter
 * @param itemIndex position in an input of several objects from 0, and 0 in any other
 * @param pointerClass class of the object pointed to, empty when it does not exist (yet)
 * @param parentRunId the run pointed to, empty when the target belongs to no run
 * @param outputName output of that run, possibly with a dotted path into it; empty for the run itself
 * @param objectId id of the object pointed to, empty when it does not exist (yet)
 */
public record RunInput(
        String name,
        int itemIndex,
        String pointerClass,
        OptionalLong parentRunId,
        String outputName,
        OptionalLong objectId) {

    /** The pointer as the API writes it: {@code run.output}, {@code run}, the object's id, or nothing. */
    public String value() {
        if (parentRunId.isPresent()) {
            String run = Long.toString(parentRunId.getAsLong());
            return outputName.isEmpty() ? run : run + "." + outputName;
        }
        return objectId.isPresent() ? Long.toString(objectId.getAsLong()) : "";
    }
}
