package org.scipion.bridge;

/** A run was stored but could not be started: its folder cannot be made, or the queue refuses it. It is marked failed, and can be launched again. */
public class LaunchFailedException extends BridgeException {
    private final long runId;

    /** Keeps the id of the run that was stored; the message tells people why it could not be started. */
    public LaunchFailedException(long runId, String message) {
        super(message);
        this.runId = runId;
    }

    /** The run that was stored. */
    public long runId() {
        return runId;
    }
}
