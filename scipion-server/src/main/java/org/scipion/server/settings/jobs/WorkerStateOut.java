package org.scipion.server.settings.jobs;

/**
 * State of a worker.
 *
 * @param kind {@code protocols} or {@code plugins}
 * @param state always {@code running}
 * @param pid the server's process
 * @param pidPath file that names it, relative to the workspace
 */
public record WorkerStateOut(String kind, String state, long pid, String pidPath) {}
