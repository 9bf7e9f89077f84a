package org.scipion.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of a run.
 *
 * @param created when the run was saved first (whole seconds)
 * @param updated the last change known: of its databases, its end, its start or its creation, whichever is latest
 * @param started the last start
 * @param ended the last end, empty while it runs
 * @param cpu processor time as Scipion counts it: the sum of its steps' times (whole seconds)
 */
public record RunTimes(
        Instant created, Instant updated, Optional<Instant> started, Optional<Instant> ended, Duration cpu) {

    /** Time from the start to the end, or to {@code orElse} when there is no end yet; never negative. */
    public Duration elapsed(Instant orElse) {
        if (started.isEmpty()) {
            return Duration.ZERO;
        }
        Duration elapsed = Duration.between(started.get(), ended.orElse(orElse));
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
