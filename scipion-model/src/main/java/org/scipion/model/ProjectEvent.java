package org.scipion.model;

import java.util.List;

/** Something that changed in a project. */
public sealed interface ProjectEvent {

    /** The run that it is about. */
    long runId();

    /** A run appeared. */
    record RunAdded(long runId) implements ProjectEvent {}

    /** A run is gone. */
    record RunRemoved(long runId) implements ProjectEvent {}

    /** A run went from one state to another. */
    record StatusChanged(long runId, RunStatus before, RunStatus now) implements ProjectEvent {}

    /** A run's steps went on. */
    record StepsChanged(long runId, RunProgress progress) implements ProjectEvent {}

    /** Outputs of a run appeared, changed or went; these are their names now. */
    record OutputsChanged(long runId, List<String> outputs) implements ProjectEvent {
        /** Copies the list. */
        public OutputsChanged {
            outputs = List.copyOf(outputs);
        }
    }

    /** Label, comment, inputs or anything else that people change. */
    record RunEdited(long runId) implements ProjectEvent {}

    /** A log of a run that is under way has another size now. */
    record LogChanged(long runId, LogChannel channel, long sizeBytes) implements ProjectEvent {}
}
