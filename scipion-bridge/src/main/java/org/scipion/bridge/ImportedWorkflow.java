package org.scipion.bridge;

import java.util.List;

/**
 * Runs that were made of a workflow.
 *
 * @param created the new runs with what the workflow called them
 * @param links inputs that were joined to outputs of the new runs
 * @param errors what could not be taken over, fit for people
 */
public record ImportedWorkflow(List<CopiedRun> created, int links, List<String> errors) {

    /** Copies the lists. */
    public ImportedWorkflow {
        created = List.copyOf(created);
        errors = List.copyOf(errors);
    }
}
