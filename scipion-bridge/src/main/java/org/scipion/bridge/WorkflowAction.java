package org.scipion.bridge;

import java.util.Locale;

/** What is done with all runs of a part of a workflow. */
public enum WorkflowAction {
    RESTART,
    CONTINUE,
    RESET,
    STOP;

    /** The word of the worker protocol. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
