package org.scipion.server.outputs;

import org.scipion.bridge.BridgeException;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.OutputOfRun;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;

/** Finds the outputs that requests name. Safe for use by many threads. */
public final class Outputs {

    private final ProjectRuns runs;

    /** Looks into the given projects. */
    public Outputs(ProjectRuns runs) {
        this.runs = runs;
    }

    /**
     * An output by its run and name.
     *
     * @param viewer the client's word for what asks, for the message
     * @throws NotFoundException if there is no such run or output
     */
    public ProjectOutput find(AccessibleProject access, long runId, String name, String viewer) {
        ScipionProject project = open(access, viewer);
        return project.run(runId).stream()
                .flatMap(run -> run.outputs().stream().map(output -> new OutputOfRun(run, output)))
                .filter(one -> one.output().name().equals(name))
                .findFirst()
                .map(one -> new ProjectOutput(access, project, one.run(), one.output()))
                .orElseThrow(() -> absent(viewer, "there is no such output"));
    }

    /** As {@link #find}, of one of these classes or one that is derived from them; what is of another class counts as absent. */
    public ProjectOutput find(AccessibleProject access, long runId, String name, String viewer, String... classes) {
        ProjectOutput found = find(access, runId, name, viewer);
        if (!found.isA(classes)) {
            throw absent(viewer, "it is a " + found.output().className());
        }
        return found;
    }

    /**
     * Refuses a run that does not exist.
     *
     * @throws NotFoundException if the project has no such run
     */
    public void checkRun(AccessibleProject access, long runId) {
        var _ = runs.run(access, runId);
    }

    private ScipionProject open(AccessibleProject access, String viewer) {
        try {
            return runs.project(access);
        } catch (MissingException e) {
            throw because(e, absent(viewer, "the project's files are missing"));
        }
    }

    /** That an output cannot be shown. */
    public static NotFoundException absent(String viewer, String reason) {
        return new NotFoundException(viewer + " output is not available: " + reason);
    }

    private static NotFoundException because(BridgeException cause, NotFoundException refusal) {
        refusal.initCause(cause);
        return refusal;
    }
}
