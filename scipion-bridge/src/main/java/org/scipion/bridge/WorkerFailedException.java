package org.scipion.bridge;

/** Scipion failed in a way that nobody expected. */
public class WorkerFailedException extends BridgeException {
    private final String trace;

    /**
     * Keeps what Python said.
     *
     * @param trace Python's traceback, for logs only; empty when there is none
     */
    public WorkerFailedException(String message, String trace) {
        super(message);
        this.trace = trace;
    }

    /** Python's traceback, for logs only; empty when there is none. */
    public String trace() {
        return trace;
    }
}
