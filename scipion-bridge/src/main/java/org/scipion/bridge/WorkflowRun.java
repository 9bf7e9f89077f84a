package org.scipion.bridge;

import org.scipion.model.RunStatus;

/**
 * A run in the part of a workflow that depends on one run.
 *
 * @param id Scipion's id of the run
 * @param name the name shown to people
 * @param status its state
 * @param level longest way to it from the first run, which has level 0
 * @param active whether it is under way
 */
public record WorkflowRun(long id, String name, RunStatus status, int level, boolean active) {}
