package org.scipion.bridge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process as Linux tells it, see proc(5). */
final class ResidentMemory {
    private static final String LABEL = "VmRSS:";
    private static final long UNIT = 1024;

    private ResidentMemory() {}

    /** Resident bytes of a process; 0 where the system does not tell. */
    static long of(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(LABEL))
                    .mapToLong(line -> UNIT * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
