package org.scipion.server.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.ProjectEvent.StatusChanged;
import org.scipion.model.RunStatus;
import org.scipion.server.protocols.RunStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of runs of one project that begin or end to wait for their turn, which Scipion's files do not say. */
final class HeldRunWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeldRunWatch.class);

    private final long id;
    private final ScipionProject project;
    private final RunStates states;
    private final EventLog log;
    private Map<Long, RunStatus> held;

    private final ScheduledFuture<?> looking;

    private HeldRunWatch(
            long id,
            ScipionProject project,
            RunStates states,
            ScheduledExecutorService executor,
            Duration pause,
            EventLog log) {
        this.id = id;
        this.project = project;
        this.states = states;
        this.log = log;
        this.held = states.held(id);
        this.looking =
                executor.scheduleWithFixedDelay(this::look, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins to look; what waits already is known. */
    static HeldRunWatch start(
            long id,
            ScipionProject project,
            RunStates states,
            ScheduledExecutorService executor,
            Duration pause,
            EventLog log) {
        return new HeldRunWatch(id, project, states, executor, pause, log);
    }

    private void look() {
        Map<Long, RunStatus> now = states.held(id);
        if (now.equals(held)) {
            return;
        }
        try {
            Map<Long, RunStatus> stored = stored();
            changed(now).forEach(run -> tell(run, stored, now));
            held = now;
        } catch (BridgeException e) {
            LOG.debug("The waiting runs of project {} are told of later", id, e);
        }
    }

    private Set<Long> changed(Map<Long, RunStatus> now) {
        Set<Long> runs = new HashSet<>(now.keySet());
        runs.addAll(held.keySet());
        runs.removeIf(run -> now.get(run) == held.get(run));
        return runs;
    }

    private Map<Long, RunStatus> stored() {
        Map<Long, RunStatus> stored = new HashMap<>();
        project.runs().forEach(run -> stored.put(run.id(), run.status()));
        return stored;
    }

    private void tell(long run, Map<Long, RunStatus> stored, Map<Long, RunStatus> now) {
        RunStatus own = stored.get(run);
        if (own != null && !own.isAtWork()) {
            EventViews.add(new StatusChanged(run, held.getOrDefault(run, own), now.getOrDefault(run, own)), log);
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
