package org.scipion.server.protocols.launch;

import java.util.List;
import java.util.Optional;
import org.scipion.bridge.LaunchFailedException;
import org.scipion.bridge.LaunchInterruptedException;
import org.scipion.bridge.LaunchMode;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.RunTarget;
import org.scipion.model.AccessibleProject;
import org.scipion.model.RunStatus;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Sets a run to work with the values of its form. */
public final class LaunchRun {

    private static final String STOP = "stop";

    private final ProjectChanges changes;
    private final ProjectRuns runs;

    /** Launches through the given door, and reads what came of it. */
    public LaunchRun(ProjectChanges changes, ProjectRuns runs) {
        this.changes = changes;
        this.runs = runs;
    }

    /**
     * An answer with its HTTP status.
     *
     * @param answer with {@code protocolId} wherever a run exists now, so that a second try makes no other one
     */
    record Outcome(int status, Envelope answer) {}

    /**
     * Does it.
     *
     * @throws UnprocessableException if the mode is unknown
     */
    Outcome run(AccessibleProject project, FilledForm form) {
        RunTarget target = form.target();
        if (form.modeOrLaunch().equals(STOP)) {
            return stop(project, target);
        }
        LaunchMode mode = mode(form.modeOrLaunch())
                .orElseThrow(() -> new UnprocessableException("Unknown executeMode: " + form.mode()));
        try {
            return outcome(project, changes.of(project).runs().launch(target, form.values(), mode));
        } catch (LaunchFailedException e) {
            return failed(project, e.runId(), String.valueOf(e.getMessage()));
        } catch (LaunchInterruptedException e) {
            return failed(project, e.runId(), String.valueOf(e.getMessage()));
        }
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
                200, changes.answer(project).counting(1, 0).with("protocolId", Long.toString(launched.id())));
    }

    private Outcome stop(AccessibleProject project, RunTarget target) {
        if (!(target instanceof RunTarget.Stored stored)) {
            throw new UnprocessableException("No valid protocols to stop");
        }
        var _ = changes.of(project).runs().stop(List.of(stored.id()));
        return new Outcome(200, Envelope.done().counting(1, 0));
    }

    private Outcome failed(AccessibleProject project, long id, String reason) {
        changes.note(project);
        return new Outcome(500, Envelope.refused(List.of(reason)).with("protocolId", Long.toString(id)));
    }
}
