package org.scipion.server.plugins.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scipion.model.JobState;

/** Where a task is in its life, in the client's words. */
enum TaskStatus {
    PENDING,
    STARTED,
    PROGRESS,
    SUCCESS,
    FAILURE,
    CANCELLED;

    static TaskStatus of(JobState state) {
        return switch (state) {
            case JobState.Accepted _, JobState.Queued _ -> PENDING;
            case JobState.Leased _ -> STARTED;
            case JobState.Running _ -> PROGRESS;
            case JobState.Succeeded _ -> SUCCESS;
            case JobState.Failed _, JobState.Lost _ -> FAILURE;
            case JobState.Cancelled _ -> CANCELLED;
        };
    }

    static Optional<TaskStatus> named(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** Words of the states of jobs that it stands for. */
    List<String> states() {
        return switch (this) {
            case PENDING -> List.of("accepted", "queued");
            case STARTED -> List.of("leased");
            case PROGRESS -> List.of("running");
            case SUCCESS -> List.of("succeeded");
            case FAILURE -> List.of("failed", "lost");
            case CANCELLED -> List.of("cancelled");
        };
    }

    /** Whether nothing more will come. */
    boolean isFinal() {
        return this == SUCCESS || this == FAILURE || this == CANCELLED;
    }
}
