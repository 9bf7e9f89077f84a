package org.scipion.server.protocols.subtree;

import java.util.Optional;
import org.scipion.bridge.LaunchMode;
import org.scipion.bridge.WorkflowAction;

/** How runs are set to work again. */
enum ExecutionMode {
    CONTINUE(LaunchMode.LAUNCH, WorkflowAction.CONTINUE),
    RESTART(LaunchMode.RESTART, WorkflowAction.RESTART);

    private final LaunchMode launch;
    private final WorkflowAction action;

    ExecutionMode(LaunchMode launch, WorkflowAction action) {
        this.launch = launch;
        this.action = action;
    }

    /** The mode that a lower-case word means. */
    static Optional<ExecutionMode> of(String word) {
        return switch (word) {
            case "continue" -> Optional.of(CONTINUE);
            case "restart" -> Optional.of(RESTART);
            default -> Optional.empty();
        };
    }

    /** The same for a single run. */
    LaunchMode launch() {
        return launch;
    }

    /** The same for a run and all that depend on it. */
    WorkflowAction action() {
        return action;
    }
}
