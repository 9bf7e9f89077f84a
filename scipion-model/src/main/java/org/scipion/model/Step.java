package org.scipion.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a run.
 *
 * @param index its number from 1
 * @param className Python class of the step
 * @param name the function it calls
 * @param status its state
 * @param prerequisites numbers of the steps that it waits for
 * @param arguments the function's arguments as a JSON array, empty when none are stored
 * @param resultFiles the files it left, as Scipion stored them, empty when none
 * @param started its start
 * @param ended its end
 * @param error why it failed, without terminal colours, empty when it did not
 * @param interactive whether it waits for a person
 * @param needsGpu whether it uses a graphics processor
 */
public record Step(
        int index,
        String className,
        String name,
        RunStatus status,
        List<Integer> prerequisites,
        String arguments,
        String resultFiles,
        Optional<Instant> started,
        Optional<Instant> ended,
        String error,
        boolean interactive,
        boolean needsGpu) {

    /** Copies the list. */
    public Step {
        prerequisites = List.copyOf(prerequisites);
    }

    /** Time from its start to its end, or to {@code now} while it runs; empty when it did not start or its end is unknown. */
    public Optional<Duration> elapsed(Instant now) {
        Optional<Instant> end = ended.or(() -> status == RunStatus.RUNNING ? Optional.of(now) : Optional.empty());
        return started.flatMap(start -> end.map(stop -> Duration.between(start, stop)))
                .map(elapsed -> elapsed.isNegative() ? Duration.ZERO : elapsed);
    }
}
