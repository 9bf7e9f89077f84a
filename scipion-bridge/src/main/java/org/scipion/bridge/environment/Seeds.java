package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** First versions of files that Scipion reads, for people to change; what is there already is never touched. */
public final class Seeds {
    private static final String HOSTS = """
            ; Where runs are executed. Without NAME they are processes of this machine; to use a queue, give NAME, the commands
            ; of your scheduler and its queues. %_(JOB_NAME)s and the like are filled in for each job.
            [localhost]
            PARALLEL_COMMAND = mpirun -np %_(JOB_NODES)d %_(COMMAND)s
            ; For Slurm, for instance, take the semicolons away. A check that prints nothing means that the job has ended, so it must print
            ; something while the scheduler does not answer.
            ;NAME = SLURM
            ;MANDATORY = False
            ;SUBMIT_COMMAND = sbatch %_(JOB_SCRIPT)s
            ;SUBMIT_TEMPLATE = #!/bin/bash
            ;    ##SBATCH --job-name=scipion-%_(JOB_NAME)s
            ;    ##SBATCH --partition=%_(JOB_QUEUE)s
            ;    ##SBATCH --time=%_(JOB_TIME)s
            ;    ##SBATCH --output=%_(JOB_SCRIPT)s.out
            ;    ##SBATCH --error=%_(JOB_SCRIPT)s.err
            ;    %_(JOB_COMMAND)s
            ;CANCEL_COMMAND = scancel %_(JOB_ID)s
            ;CHECK_COMMAND = squeue -h -j %_(JOB_ID)s 2>&1 | grep -v 'Invalid job id'
            ;QUEUES = { "main": [["JOB_TIME", "1440", "Minutes", "Most minutes that the job may take"]] }
            """;

    private Seeds() {}

    /** Writes {@code config/hosts.conf} of a home, unless it exists. */
    public static void hosts(Path home) throws IOException {
        Path file = home.resolve("config").resolve("hosts.conf");
        if (Files.notExists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, HOSTS);
        }
    }
}
