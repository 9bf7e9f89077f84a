package org.scipion.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * Where and how a run executes.
 *
 * @param hostName the section of Scipion's host file
 * @param machineName full name of the machine that its last process ran on, empty before the first
 * @param threads threads asked for
 * @param mpiProcesses MPI processes asked for
 * @param usesQueue whether it goes through the host's queue
 * @param queueParameters the queue's name and parameters as Scipion's JSON text, empty when none
 * @param jobIds ids of its queue jobs
 * @param processId id of its process on the machine that launched it, empty when it has none
 */
public record RunExecution(
        String hostName,
        String machineName,
        int threads,
        int mpiProcesses,
        boolean usesQueue,
        String queueParameters,
        List<String> jobIds,
        OptionalLong processId) {

    /** Copies the list. */
    public RunExecution {
        jobIds = List.copyOf(jobIds);
    }
}
