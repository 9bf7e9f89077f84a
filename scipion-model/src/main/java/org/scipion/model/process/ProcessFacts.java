package org.scipion.model.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What the system tells about a process under {@code /proc}. */
final class ProcessFacts {
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    private ProcessFacts() {}

    /** Whether the process works in this folder; where the system does not say, whether it may have written the file. */
    static boolean worksIn(ProcessHandle process, Path folder, Path pidFile) throws IOException {
        try {
            Path workingFolder = Files.readSymbolicLink(of(process.pid()).resolve("cwd"));
            return Files.exists(folder) && workingFolder.equals(folder.toRealPath());
        } catch (NoSuchFileException gone) {
            return false;
        } catch (AccessDeniedException hidden) {
            return startedBefore(process, pidFile) && sameOwner(process.pid(), folder);
        }
    }

    private static boolean startedBefore(ProcessHandle process, Path pidFile) throws IOException {
        Instant written = Files.getLastModifiedTime(pidFile).toInstant().plus(CLOCK_GRAIN);
        return process.info()
                .startInstant()
                .map(start -> !start.isAfter(written))
                .orElse(false);
    }

    private static boolean sameOwner(long pid, Path folder) throws IOException {
        return Files.getAttribute(of(pid), "unix:uid").equals(Files.getAttribute(folder, "unix:uid"));
    }

    /** Whether it has ended and only its parent has not noticed. */
    static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(of(pid).resolve("stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException gone) {
            return false;
        }
    }

    private static Path of(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
