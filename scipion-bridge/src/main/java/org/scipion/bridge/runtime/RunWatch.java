package org.scipion.bridge.runtime;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.scipion.bridge.BridgeException;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.Liveness;
import org.scipion.model.Run;
import org.scipion.model.RunStatus;

/**
 * Looks after runs that are under way, whoever launched them and however long ago: what they did is copied to the project's
 * database, and those whose process is gone are told to have failed. A project is looked at until none of its runs is under
 * way.
 */
public final class RunWatch {
    private static final System.Logger LOG = System.getLogger(RunWatch.class.getName());

    /** Runs that no process is seen of are asked about in Scipion's own way only at every second look. */
    private static final int PATIENCE = 2;

    private final Map<Path, Watched> projects = new ConcurrentHashMap<>();
    private final Function<Path, ProjectCalls> calls;

    /** A project with how often each of its runs was seen without a sign of life. */
    private record Watched(ScipionProject project, Map<Long, Integer> unseen, AtomicBoolean isLookedAt) {}

    /** Watches nothing yet. */
    public RunWatch(Function<Path, ProjectCalls> calls) {
        this.calls = calls;
    }

    /** Looks after the runs of a project from now on. */
    public void add(Path folder) {
        projects.computeIfAbsent(
                folder, path -> new Watched(ScipionProject.open(path), new HashMap<>(), new AtomicBoolean()));
    }

    /** Begins to look once at every project, at each by itself. What cannot be done now is tried at the next look. */
    public void look() {
        projects.forEach((folder, watched) -> {
            if (watched.isLookedAt().compareAndSet(false, true)) {
                Thread.ofVirtual().name("scipion run watch").start(() -> lookSafely(folder, watched));
            }
        });
    }

    private void lookSafely(Path folder, Watched watched) {
        try {
            look(folder, watched);
        } catch (BridgeException e) {
            LOG.log(Level.WARNING, "The runs of {0} cannot be followed at the moment: {1}", folder, e.getMessage());
        } finally {
            watched.isLookedAt().set(false);
        }
    }

    private void look(Path folder, Watched watched) {
        List<Long> active = Files.exists(folder) ? new StoredRuns(folder).active() : List.of();
        if (active.isEmpty()) {
            projects.remove(folder, watched);
            return;
        }
        watched.unseen().keySet().retainAll(active);
        Set<Long> changed = new HashSet<>();
        active.forEach(id -> watched.project()
                .run(id)
                .filter(run -> isToBeCopied(run, watched))
                .ifPresent(run -> changed.add(id)));
        if (!changed.isEmpty()) {
            calls.apply(folder).ask(WorkerMethod.REFRESH, Parameters.runs(changed));
        }
    }

    private static boolean isToBeCopied(Run run, Watched watched) {
        Liveness liveness = watched.project().liveness(run.id());
        if (liveness == Liveness.ALIVE || run.status() == RunStatus.INTERACTIVE) {
            watched.unseen().remove(run.id());
            return false;
        }
        int unseen = watched.unseen().merge(run.id(), 1, Integer::sum);
        return liveness == Liveness.INACTIVE
                || (liveness == Liveness.DEAD && unseen > 1)
                || (liveness == Liveness.UNKNOWN && unseen % PATIENCE == 0);
    }
}
