package org.scipion.bridge;

import java.util.List;

/**
 * What became of the runs of a part of a workflow.
 *
 * @param runs each run, by level
 * @param errors what went wrong, fit for people
 */
public record WorkflowOutcome(List<RunChange> runs, List<String> errors) {

    /** Copies the lists. */
    public WorkflowOutcome {
        runs = List.copyOf(runs);
        errors = List.copyOf(errors);
    }
}
