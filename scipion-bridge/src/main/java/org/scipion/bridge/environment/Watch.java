package org.scipion.bridge.environment;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.scipion.bridge.BootstrapException;

/**
 * How long a program may take, and whether someone wants it to stop.
 *
 * @param longest it is killed after that, with all that it started
 * @param stopped is asked several times a second
 */
record Watch(Duration longest, BooleanSupplier stopped) {

    /** For the building of environments, which may have to compile. */
    static final Watch PATIENT = new Watch(Duration.ofHours(2), () -> false);

    private static final long GLANCE_MILLIS = 200;

    /**
     * Starts a program and returns the code that it ends with.
     *
     * @throws BootstrapException if it cannot be started or was killed
     */
    int end(ProcessBuilder builder) {
        String program = "'" + String.join(" ", builder.command()) + "'";
        Process process = start(builder);
        try {
            long begun = System.nanoTime();
            while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    throw new BootstrapException(program + " was stopped because someone wanted that");
                }
                if (System.nanoTime() - begun > longest.toNanos()) {
                    throw new BootstrapException(program + " was stopped after " + longest.toMinutes() + " minutes");
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BootstrapException(program + " was stopped with this program", e);
        } finally {
            kill(process);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BootstrapException(
                    "'" + builder.command().getFirst() + "' cannot be started: " + e.getMessage(), e);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
