package org.scipion.server.protocols.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scipion.bridge.BridgeException;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.model.RunLaunch;
import org.scipion.model.RunStatus;
import org.scipion.server.http.ConflictException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.store.Store;

/**
 * Launches that were under way when this server started. Once it may write to their projects, the server that began them is gone, and what became of
 * each is seen from its run; until then they keep their places. For one thread at a time.
 */
final class LeftLaunches {

    private static final String NO_VALUES = "{}";

    private final Store store;
    private final ProjectRuns runs;
    private final StartWaiting start;
    private final List<RunLaunch> left;

    /** Those that are under way now. */
    LeftLaunches(Store store, ProjectRuns runs, StartWaiting start) {
        this.store = store;
        this.runs = runs;
        this.start = start;
        this.left = new ArrayList<>(store.launches().starting());
    }

    /** Settles those whose projects are free. */
    void settle() {
        left.removeIf(this::settled);
    }

    private boolean settled(RunLaunch launch) {
        try {
            AccessibleProject project = start.open(launch);
            Optional<Run> run = launch.run().isPresent()
                    ? runs.project(project).run(launch.run().getAsLong())
                    : Optional.empty();
            settle(launch, run);
        } catch (NotFoundException gone) {
            store.launches().forget(launch);
        } catch (ConflictException | BridgeException later) {
            return false;
        }
        return true;
    }

    private void settle(RunLaunch launch, Optional<Run> run) {
        if (run.filter(known -> known.status().isAtWork()).isPresent()) {
            store.launches().started(launch, run.get().id());
        } else if (run.filter(known -> known.status() == RunStatus.SAVED).isPresent() && hasWaited(launch)) {
            store.launches().postpone(launch);
        } else {
            store.launches().forget(launch);
        }
    }

    /** Values are kept of runs that wait for their turn. */
    private static boolean hasWaited(RunLaunch launch) {
        return !launch.values().equals(NO_VALUES);
    }
}
