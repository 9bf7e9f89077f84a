package org.scipion.bridge.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.bridge.LaunchInterruptedException;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.RunTarget;
import org.scipion.bridge.SavedRun;
import org.scipion.bridge.ScipionProject;
import org.scipion.bridge.WorkerEndedException;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * Saves and launches runs, which must not happen twice. When a worker ends meanwhile, the project tells what was done; only
 * when nothing was, the worker's successor is asked again.
 */
public final class RunCreation {
    private final ProjectCalls calls;
    private final StoredRuns runs;

    /** Creates runs of a project. */
    public RunCreation(ProjectCalls calls) {
        this.calls = calls;
        this.runs = new StoredRuns(calls.folder());
    }

    /** Stores a run. */
    public SavedRun save(RunTarget target, ObjectNode parameters) {
        return calls.exclusively(() -> {
            long newest = runs.newest();
            Traces traces = new Traces();
            try {
                return Answers.saved(calls.once(WorkerMethod.SAVE, parameters, traces));
            } catch (WorkerEndedException e) {
                Optional<Long> id = storedSince(newest, target, traces);
                return id.isPresent()
                        ? saved(id.get(), target, parameters)
                        : Answers.saved(again(WorkerMethod.SAVE, parameters, e));
            }
        });
    }

    /** A run that was stored, with what Scipion has against its values. */
    private SavedRun saved(long id, RunTarget target, ObjectNode parameters) {
        ObjectNode sameValues = Parameters.run(id);
        sameValues.set("params", parameters.path("params"));
        List<String> errors =
                Answers.texts(calls.ask(WorkerMethod.VALIDATE, sameValues).path("errors"));
        return new SavedRun(id, target instanceof RunTarget.New, run(id).status(), errors);
    }

    /** Sets a run to work. */
    public LaunchedRun launch(RunTarget target, ObjectNode parameters) {
        return calls.exclusively(() -> {
            long newest = runs.newest();
            Traces traces = new Traces();
            try {
                return Answers.launched(calls.once(WorkerMethod.LAUNCH, parameters, traces));
            } catch (WorkerEndedException e) {
                Optional<Long> id = storedSince(newest, target, traces);
                return id.isPresent()
                        ? launched(id.get(), target, traces, e)
                        : Answers.launched(again(WorkerMethod.LAUNCH, parameters, e));
            }
        });
    }

    private Optional<Long> storedSince(long newest, RunTarget target, Traces traces) {
        Optional<Long> told = traces.stored().map(Answers::id);
        return target instanceof RunTarget.New fresh && told.isEmpty()
                ? runs.createdAfter(newest, fresh.className())
                : told;
    }

    private JsonNode again(WorkerMethod method, ObjectNode parameters, WorkerEndedException cause) {
        if (cause instanceof org.scipion.bridge.WorkerTimeoutException) {
            throw cause;
        }
        return calls.once(method, parameters, event -> {});
    }

    /**
     * What the files and the processes say of a launch that was not told of to its end. A successor is up by the time that this
     * looks, so a process that was just being started has its command line.
     */
    private LaunchedRun launched(long id, RunTarget target, Traces traces, WorkerEndedException cause) {
        calls.ask(WorkerMethod.PING, Parameters.none());
        boolean created = target instanceof RunTarget.New;
        OptionalLong process = RunProcesses.of(calls.folder(), id);
        List<String> jobs = traces.started()
                .map(event -> Answers.texts(event.path("jobIds")))
                .orElse(List.of());
        if (process.isPresent() || traces.started().isPresent() || isPastItsLaunch(id)) {
            return new LaunchedRun(id, created, run(id).status(), process, jobs);
        }
        calls.ask(WorkerMethod.REFRESH, Parameters.runs(List.of(id)));
        throw new LaunchInterruptedException(id, cause);
    }

    private boolean isPastItsLaunch(long id) {
        Run run = run(id);
        return run.status() == RunStatus.RUNNING
                || !run.execution().jobIds().isEmpty()
                || run.status().isTerminal();
    }

    private Run run(long id) {
        return ScipionProject.open(calls.folder()).run(id).orElseThrow();
    }
}
