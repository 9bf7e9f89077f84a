package org.scipion.bridge;

import java.util.Locale;

/** Which part of a workflow an action is about. */
public enum WorkflowScope {
    /** A run and all that depend on it. */
    ALL,
    /** All that depend on it. */
    DESCENDANTS;

    /** The word of the worker protocol. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
