package org.scipion.model;

/**
 * An output together with the run that holds it.
 *
 * @param run the run
 * @param output one of its outputs
 */
public record OutputOfRun(Run run, RunOutput output) {

    /** Whether a stored pointer leads here: the output's own id, or the run's and the output's name such as {@code 89.outputMicrographs}. */
    public boolean isMeantBy(String pointer) {
        return pointer.equals(Long.toString(output.objectId())) || pointer.equals(run.id() + "." + output.name());
    }
}
