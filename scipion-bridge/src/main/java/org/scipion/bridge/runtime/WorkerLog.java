package org.scipion.bridge.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.scipion.bridge.ScipionUnavailableException;

/** The file that everything workers print goes to. */
final class WorkerLog {
    private static final long LARGEST = 10L << 20;

    private WorkerLog() {}

    /** The log of a home; a large one is put aside, in place of the one put aside before. */
    static Path in(Path home) {
        Path log = home.resolve("logs").resolve("scipion-workers.log");
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, log.resolveSibling("scipion-workers.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new ScipionUnavailableException(log + " cannot be written: " + e.getMessage(), e);
        }
    }
}
