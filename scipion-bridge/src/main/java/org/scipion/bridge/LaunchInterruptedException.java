package org.scipion.bridge;

/** A worker ended between storing a run and starting it. The run is there, is marked failed, and can be launched again. */
public class LaunchInterruptedException extends WorkerEndedException {
    private final long runId;

    /** Keeps the id of the run that was stored. */
    public LaunchInterruptedException(long runId, Throwable cause) {
        super("Scipion's worker ended while it launched run " + runId + "; the run was stored but not started", cause);
        this.runId = runId;
    }

    /** The run that was stored. */
    public long runId() {
        return runId;
    }
}
