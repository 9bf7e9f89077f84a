package org.scipion.server.settings.host;

import java.util.List;

/**
 * How runs are started on the host. {@code %_(JOB_NAME)s} and the like in commands are filled in by Scipion for each run.
 *
 * @param hostAlias name of the host
 * @param schedulerName queueing system, such as {@code SLURM}; empty for none
 * @param mandatory whether every run must go through a queue
 * @param parallelCommand runs a program in parallel
 * @param submitCommand hands a script to the queueing system
 * @param cancelCommand ends a job
 * @param checkCommand asks for a job's state
 * @param submitTemplate the script, with places to fill in
 * @param jobDoneRegex tells from the answer of the check that a job has ended; empty when an empty answer does
 * @param queues the queues, in order
 */
public record HostSettings(
        String hostAlias,
        String schedulerName,
        boolean mandatory,
        String parallelCommand,
        String submitCommand,
        String cancelCommand,
        String checkCommand,
        String submitTemplate,
        String jobDoneRegex,
        List<Queue> queues) {

    /** What holds for a machine that nothing is said of: runs are its own processes. */
    static final HostSettings USUAL = new HostSettings(
            "localhost", "", false, "mpirun -np %_(JOB_NODES)d %_(COMMAND)s", "", "", "", "", "", List.of());

    /** Copies the list. */
    public HostSettings {
        queues = List.copyOf(queues);
    }
}
