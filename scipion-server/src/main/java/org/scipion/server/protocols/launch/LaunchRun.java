package org.scipion.server.protocols.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.InvalidParametersException;
import org.scipion.bridge.LaunchFailedException;
import org.scipion.bridge.LaunchInterruptedException;
import org.scipion.bridge.LaunchMode;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.ProjectRuntime;
import org.scipion.bridge.RunTarget;
import org.scipion.model.AccessibleProject;
import org.scipion.model.RunLaunch;
import org.scipion.model.RunStatus;
import org.scipion.model.User;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Sets a run to work with the values of its form. */
public final class LaunchRun {

    private static final String STOP = "stop";

    private final ProjectChanges changes;
    private final ProjectRuns runs;
    private final LaunchPlaces places;
    private final WaitingRuns waiting;

    /** Launches through the given door, and reads what came of it; runs for which there is no place wait. */
    public LaunchRun(ProjectChanges changes, ProjectRuns runs, LaunchPlaces places, WaitingRuns waiting) {
        this.changes = changes;
        this.runs = runs;
        this.places = places;
        this.waiting = waiting;
    }

    /**
     * An answer with its HTTP status.
     *
     * @param answer with {@code protocolId} wherever a run exists now, so that a second try makes no other one
     * @param startedRun the run, if it is at work now
     */
    record Outcome(int status, Envelope answer, OptionalLong startedRun) {}

    /**
     * Does it.
     *
     * @throws UnprocessableException if the mode is unknown
     */
    Outcome run(User caller, AccessibleProject project, FilledForm form) {
        RunTarget target = form.target();
        if (form.modeOrLaunch().equals(STOP)) {
            return stop(project, target);
        }
        LaunchMode mode = mode(form.modeOrLaunch())
                .orElseThrow(() -> new UnprocessableException("Unknown executeMode: " + form.mode()));
        if (mode == LaunchMode.SCHEDULE) {
            return launch(project, target, form.values(), mode);
        }
        ProjectRuntime acting = changes.of(project);
        return places.take(caller.id(), project.project().id(), run(target), word(mode))
                .map(place -> launchFrom(place, project, form, mode))
                .orElseGet(() -> wait(caller, project, acting, form, mode));
    }

    private Outcome launchFrom(RunLaunch place, AccessibleProject project, FilledForm form, LaunchMode mode) {
        OptionalLong started = OptionalLong.empty();
        try {
            Outcome outcome = launch(project, form.target(), form.values(), mode);
            started = outcome.startedRun();
            return outcome;
        } finally {
            places.keep(place, started);
        }
    }

    private Outcome launch(AccessibleProject project, RunTarget target, ObjectNode values, LaunchMode mode) {
        try {
            return outcome(project, changes.of(project).runs().launch(target, values, mode));
        } catch (LaunchFailedException e) {
            return failed(project, e.runId(), String.valueOf(e.getMessage()));
        } catch (LaunchInterruptedException e) {
            return failed(project, e.runId(), String.valueOf(e.getMessage()));
        }
    }

    /** Bad values are refused as by a launch. A new run is stored; one that is there keeps its values until its turn comes. */
    private Outcome wait(
            User caller, AccessibleProject project, ProjectRuntime acting, FilledForm form, LaunchMode mode) {
        RunTarget target = form.target();
        List<String> errors = acting.forms().validate(target, form.values()).errors();
        if (!errors.isEmpty()) {
            throw new InvalidParametersException(String.join("\n", errors), errors);
        }
        long run = target instanceof RunTarget.Stored stored
                ? stored.id()
                : acting.runs().save(target, form.values()).id();
        waiting.add(
                caller.id(),
                project.project().id(),
                run,
                word(mode),
                form.values().toString());
        return new Outcome(
                200,
                changes.answer(project)
                        .counting(1, 0)
                        .with("protocolId", Long.toString(run))
                        .with(
                                "message",
                                "The run waits until one of your " + places.number() + " runs under way has ended"),
                OptionalLong.empty());
    }

    private static OptionalLong run(RunTarget target) {
        return target instanceof RunTarget.Stored stored ? OptionalLong.of(stored.id()) : OptionalLong.empty();
    }

    private static String word(LaunchMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The mode that a word means; going on and beginning are the same to Scipion. */
    public static Optional<LaunchMode> mode(String word) {
        return switch (word) {
            case "launch", "resume", "continue" -> Optional.of(LaunchMode.LAUNCH);
            case "restart" -> Optional.of(LaunchMode.RESTART);
            case "schedule" -> Optional.of(LaunchMode.SCHEDULE);
            default -> Optional.empty();
        };
    }

    private Outcome outcome(AccessibleProject project, LaunchedRun launched) {
        if (launched.status() == RunStatus.FAILED) {
            return failed(
                    project, launched.id(), runs.run(project, launched.id()).error());
        }
        return new Outcome(
                200,
                changes.answer(project).counting(1, 0).with("protocolId", Long.toString(launched.id())),
                OptionalLong.of(launched.id()));
    }

    private Outcome stop(AccessibleProject project, RunTarget target) {
        if (!(target instanceof RunTarget.Stored stored)) {
            throw new UnprocessableException("No valid protocols to stop");
        }
        if (waiting.withdraw(project, List.of(stored.id())).isEmpty()) {
            var _ = changes.of(project).runs().stop(List.of(stored.id()));
        }
        return new Outcome(200, Envelope.done().counting(1, 0), OptionalLong.empty());
    }

    private Outcome failed(AccessibleProject project, long id, String reason) {
        changes.note(project);
        return new Outcome(
                500, Envelope.refused(List.of(reason)).with("protocolId", Long.toString(id)), OptionalLong.empty());
    }
}
