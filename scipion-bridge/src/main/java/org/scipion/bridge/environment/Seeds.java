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
