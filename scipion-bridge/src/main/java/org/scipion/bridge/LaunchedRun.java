package org.scipion.bridge;

import java.util.List;
import java.util.OptionalLong;
import org.scipion.model.RunStatus;

/**
 * A run that was set to work.
 *
 * @param id Scipion's id of the run
 * @param created whether it is new
 * @param status its state right after the launch
 * @param processId the process that was started for it on this machine; empty for jobs of a queue
 * @param jobIds its jobs in the queue
 */
public record LaunchedRun(long id, boolean created, RunStatus status, OptionalLong processId, List<String> jobIds) {

    /** Copies the list. */
    public LaunchedRun {
        jobIds = List.copyOf(jobIds);
    }
}
