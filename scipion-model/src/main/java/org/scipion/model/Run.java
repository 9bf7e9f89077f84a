package org.scipion.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One execution of a protocol in a project, done, under way or only planned: a node of the project's graph.
 *
 * @param id Scipion's id of the run, unique in its project (ids are shared with all other stored objects, so they have gaps)
 * @param className Python class of the protocol
 * @param label the name shown to people; Scipion keeps it as the object label
 * @param runName the name typed in the form, empty when none was
 * @param comment what a person wrote about the run, empty when nothing
 * @param status the live state, read from the run's own database while it is active
 * @param error why it failed or was stopped, without terminal colours, empty when it did not
 * @param workingDirectory where its results are, relative to the project folder
 * @param progress how far it is
 * @param times when it was made, started and ended
 * @param execution where and how it runs
 * @param prerequisites ids of the runs that this one waits for
 * @param inputs its inputs that are set, in the order of the form
 * @param outputs its outputs, in the order of their making
 */
public record Run(
        long id,
        String className,
        String label,
        String runName,
        String comment,
        RunStatus status,
        String error,
        String workingDirectory,
        RunProgress progress,
        RunTimes times,
        RunExecution execution,
        List<Long> prerequisites,
        List<RunInput> inputs,
        List<RunOutput> outputs) {

    /** Copies the lists, so that a run never changes. */
    public Run {
        prerequisites = List.copyOf(prerequisites);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The first of label, run name, class name and id that is not blank. */
    public String title() {
        if (!label.isBlank()) {
            return label;
        }
        if (!runName.isBlank()) {
            return runName;
        }
        return className.isBlank() ? Long.toString(id) : className;
    }

    /** Time from its last start to its end, or to {@code now} while it is active; zero when it never started. */
    public Duration elapsed(Instant now) {
        return times.elapsed(status.isActive() ? now : times.started().orElse(now));
    }
}
