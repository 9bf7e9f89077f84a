package org.scipion.bridge.liveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scipion.model.Liveness;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * Looks whether the process of a run is there. Scipion stores only the number, and takes whatever process has that number
 * for the run's; but numbers are used again. So a process that began clearly after the run's database was last written
 * cannot be the one that the number was stored for.
 */
public final class ProcessCheck {
    /** The system tells starts of processes in hundredths of a second, counted from a boot time in whole seconds. */
    private static final Duration CLOCK_ROUGHNESS = Duration.ofSeconds(2);

    private ProcessCheck() {}

    /**
     * Whether the run's process is there.
     *
     * @param numberWritten when the database that holds the process number was last written
     */
    public static Liveness of(Run run, Instant numberWritten) {
        if (!run.status().isActive()) {
            return Liveness.INACTIVE;
        }
        boolean isElsewhere = run.status() == RunStatus.INTERACTIVE
                || !run.execution().jobIds().isEmpty()
                || !ThisMachine.isCalled(run.execution().machineName())
                || run.execution().processId().isEmpty();
        return isElsewhere
                ? Liveness.UNKNOWN
                : ofProcess(ProcessHandle.of(run.execution().processId().getAsLong()), numberWritten);
    }

    private static Liveness ofProcess(Optional<ProcessHandle> process, Instant numberWritten) {
        return process.filter(ProcessHandle::isAlive)
                        .filter(handle -> !isZombie(handle))
                        .filter(handle -> !startedAfter(handle, numberWritten.plus(CLOCK_ROUGHNESS)))
                        .isPresent()
                ? Liveness.ALIVE
                : Liveness.DEAD;
    }

    /** A process that ended, while its parent has not asked how: the system keeps its number for it (Linux only). */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean startedAfter(ProcessHandle process, Instant moment) {
        return process.info()
                .startInstant()
                .filter(start -> start.isAfter(moment))
                .isPresent();
    }
}
