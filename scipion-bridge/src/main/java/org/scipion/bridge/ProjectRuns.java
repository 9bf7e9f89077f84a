package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.runtime.Answers;
import org.scipion.bridge.runtime.Parameters;
import org.scipion.bridge.runtime.ProjectCalls;
import org.scipion.bridge.runtime.RunCreation;
import org.scipion.bridge.runtime.WorkerMethod;

/**
 * Makes, runs and changes the runs of a project. Changes of one project happen one after another. Safe for use by many
 * threads.
 *
 * <p>Every method may throw {@link ScipionUnavailableException}, {@link RuntimeBusyException}, {@link WorkerTimeoutException}
 * and {@link WorkerEndedException}. After the last two the files tell what was done: nothing is launched or stored twice.
 */
public final class ProjectRuns {
    private static final ObjectNode UNCHANGED = Parameters.none();

    private final ProjectCalls calls;
    private final RunCreation creation;
    private final Runnable watch;

    ProjectRuns(ProjectCalls calls, Runnable watch) {
        this.calls = calls;
        this.creation = new RunCreation(calls);
        this.watch = watch;
    }

    /**
     * Stores a run with values of its form, bad ones too, without running it.
     *
     * @throws ActionRefusedException if the run is under way or done
     */
    public SavedRun save(RunTarget target, ObjectNode values) {
        return creation.save(target, ProjectForms.with(target, values));
    }

    /**
     * Sets a run to work with values of its form.
     *
     * @throws InvalidParametersException if values are refused; nothing was stored
     * @throws ActionRefusedException if the run is under way, or other runs use its outputs
     * @throws LaunchFailedException if the run was stored but cannot be started
     * @throws LaunchInterruptedException if the run was stored but not started
     */
    public LaunchedRun launch(RunTarget target, ObjectNode values, LaunchMode mode) {
        ObjectNode parameters = ProjectForms.with(target, values).put("mode", mode.word());
        try {
            return creation.launch(target, parameters);
        } finally {
            watch.run();
        }
    }

    /** Goes on with a run where it stopped, with the values it has. */
    public LaunchedRun continueRun(long id) {
        return launch(RunTarget.of(id), UNCHANGED, LaunchMode.LAUNCH);
    }

    /** Begins a run anew, with the values it has; its former results are deleted. */
    public LaunchedRun restart(long id) {
        return launch(RunTarget.of(id), UNCHANGED, LaunchMode.RESTART);
    }

    /** Stops runs that are under way; others are left alone. */
    public List<RunChange> stop(Collection<Long> ids) {
        return changes(WorkerMethod.STOP, ids);
    }

    /** Stops runs, deletes their results and makes them as if only saved. */
    public List<RunChange> reset(Collection<Long> ids) {
        return changes(WorkerMethod.RESET, ids);
    }

    private List<RunChange> changes(WorkerMethod method, Collection<Long> ids) {
        return Answers.list(calls.ask(method, Parameters.runs(ids)).path("results"), Answers::change);
    }

    /**
     * Deletes runs with their results: all of them or none.
     *
     * @return the folders that were deleted
     * @throws ActionRefusedException if one is under way, or runs that stay depend on one
     */
    public List<Path> delete(Collection<Long> ids) {
        JsonNode deleted = calls.ask(WorkerMethod.DELETE, Parameters.runs(ids));
        return Answers.list(deleted.path("folders"), folder -> Path.of(folder.asText()));
    }

    /**
     * Names a run.
     *
     * @param comment what people say about it; empty keeps what they said
     */
    public void rename(long id, String name, Optional<String> comment) {
        ObjectNode parameters = Parameters.run(id).put("name", name);
        comment.ifPresent(text -> parameters.put("comment", text));
        calls.ask(WorkerMethod.RENAME, parameters);
    }

    /** Copies runs without their results; inputs that point to one of them point to its copy then. */
    public List<CopiedRun> duplicate(Collection<Long> ids) {
        return Answers.list(
                calls.ask(WorkerMethod.DUPLICATE, Parameters.runs(ids)).path("created"), Answers::copied);
    }

    /** The steps of a run as Scipion tells them. */
    public JsonNode steps(long id) {
        return calls.ask(WorkerMethod.STEPS, Parameters.run(id)).path("steps");
    }

    /**
     * Makes Scipion take a step for done, or do it again.
     *
     * @param index its number, from 1
     * @param isFinished whether it counts as done
     * @return the step
     * @throws ActionRefusedException while the run is under way
     */
    public JsonNode markStep(long id, int index, boolean isFinished) {
        ObjectNode parameters = Parameters.run(id).put("index", index).put("status", isFinished ? "finished" : "new");
        return calls.ask(WorkerMethod.SET_STEP, parameters);
    }
}
