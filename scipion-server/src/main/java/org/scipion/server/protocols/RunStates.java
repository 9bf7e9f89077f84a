package org.scipion.server.protocols;

import java.util.Map;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/** The states of runs as people are shown them: what Scipion says, except for what it does not know. Safe for use by many threads. */
public interface RunStates {

    /**
     * The state to show.
     *
     * @param project number of the run's project
     */
    RunStatus of(long project, Run run);

    /** The states of a project's runs that differ from what Scipion says, by run, unless a process is at work on it already. */
    Map<Long, RunStatus> held(long project);
}
