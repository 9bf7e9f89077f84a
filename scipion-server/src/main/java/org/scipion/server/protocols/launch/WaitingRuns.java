package org.scipion.server.protocols.launch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.model.RunLaunch;
import org.scipion.model.RunLaunch.State;
import org.scipion.model.RunStatus;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.RunStates;
import org.scipion.store.Store;
import org.scipion.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The runs that wait because the person has enough under way. Every two seconds those whose turn has come are started, and what is shown of the others
 * is read anew. Safe for use by many threads, and beside other servers on the same database.
 */
public final class WaitingRuns implements RunStates, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRuns.class);
    private static final int SECONDS_BETWEEN = 2;

    private final Store store;
    private final StartWaiting start;
    private final ProjectRuns runs;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("waiting runs").factory());
    private volatile Map<Key, RunStatus> shown = Map.of();
    private @Nullable LeftLaunches left;
    private boolean isCutOff;

    private record Key(long project, long run) {}

    /** Waiting runs noted in this store. */
    public WaitingRuns(Store store, ProjectRuns runs, StartWaiting start) {
        this.store = store;
        this.runs = runs;
        this.start = start;
    }

    /** Begins to start those whose turn comes; the database must be connected. */
    public void follow() {
        var _ = clock.scheduleWithFixedDelay(this::startDue, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private void startDue() {
        try {
            settleLeft();
            List<RunLaunch> held = store.launches().held();
            Set<Long> full = new HashSet<>();
            for (RunLaunch launch : held) {
                if (launch.state() == State.WAITING && !full.contains(launch.userId()) && !start.run(launch)) {
                    full.add(launch.userId());
                }
            }
            if (!held.isEmpty() || !shown.isEmpty()) {
                show();
            }
            isCutOff = false;
        } catch (StoreException e) {
            LOG.atLevel(isCutOff ? Level.DEBUG : Level.WARN).log("Waiting runs are not looked at: {}", e.getMessage());
            isCutOff = true;
        } catch (RuntimeException e) {
            LOG.error("Waiting runs were not looked at", e);
        }
    }

    /** The first look must not take launches of this server for those of another. */
    private void settleLeft() {
        if (left == null) {
            left = new LeftLaunches(store, runs, start);
        }
        left.settle();
    }

    private void show() {
        Map<Key, RunStatus> states = new HashMap<>();
        store.launches()
                .held()
                .forEach(launch -> states.put(
                        new Key(launch.projectId(), launch.run().orElseThrow()),
                        launch.state() == State.WAITING ? RunStatus.SCHEDULED : RunStatus.FAILED));
        shown = Map.copyOf(states);
    }

    /** Lets a run wait for a place of a person. */
    void add(long person, long project, long run, String mode, String values) {
        store.launches().queue(person, project, run, mode, values);
        show();
    }

    /** Those of these runs that waited; they do no more. */
    public List<Long> withdraw(AccessibleProject project, Collection<Long> runs) {
        List<Long> withdrawn = store.launches().withdraw(project.project().id(), runs);
        if (!shown.isEmpty()) {
            show();
        }
        return withdrawn;
    }

    @Override
    public RunStatus of(long project, Run run) {
        RunStatus held = shown.get(new Key(project, run.id()));
        return held == null || run.status().isAtWork() ? run.status() : held;
    }

    @Override
    public Map<Long, RunStatus> held(long project) {
        Map<Long, RunStatus> held = new HashMap<>();
        shown.forEach((key, status) -> {
            if (key.project() == project) {
                held.put(key.run(), status);
            }
        });
        return held;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
