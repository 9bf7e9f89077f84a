package org.scipion.server.installation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which has nothing to wait on but its visible state. */
final class Waiting {

    private static final Duration PACE = Duration.ofMillis(25);

    private Waiting() {}

    /** Looks every 25 ms until the condition holds, at most for the given time; returns whether it held. */
    static boolean until(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("interrupted while waiting for the server", e);
        }
    }
}
