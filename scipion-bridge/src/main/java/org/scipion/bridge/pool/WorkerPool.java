package org.scipion.bridge.pool;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scipion.bridge.RuntimeLimits;
import org.scipion.bridge.ScipionUnavailableException;
import org.scipion.bridge.worker.Worker;

/**
 * The workers of a runtime. A project has one worker at most and a worker one project at most; calls of one project run one
 * after another in the order of their asking. Safe for use by many threads.
 */
public final class WorkerPool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());

    private final RuntimeLimits limits;
    private final WorkerSource source;
    private final Map<Path, Lane> lanes = new ConcurrentHashMap<>();
    private final Stable stable;

    /** Starts no worker yet. */
    public WorkerPool(WorkerSource source, RuntimeLimits limits) {
        this.source = source;
        this.limits = limits;
        this.stable = new Stable(source, limits, lanes::values);
    }

    /** Starts the spare workers in the background. */
    public void warm() {
        Thread.ofVirtual().start(() -> {
            try {
                stable.refill();
            } catch (ScipionUnavailableException e) {
                LOG.log(Level.WARNING, "No spare worker: {0}", e.getMessage());
            }
        });
    }

    /**
     * Does something while nothing else may happen to a project. What it asks of {@link #forProject} does not wait for itself.
     *
     * @throws org.scipion.bridge.RuntimeBusyException if earlier work on the project takes too long
     */
    public <T> T exclusively(Path project, Supplier<T> work) {
        return within(project, lane -> work.get());
    }

    private <T> T within(Path project, Function<Lane, T> work) {
        Lane lane = entered(project);
        try {
            return work.apply(lane);
        } finally {
            lane.leave();
            stable.wake();
        }
    }

    /** A lane may have been taken out of use while it was waited for. */
    private Lane entered(Path project) {
        while (true) {
            Lane lane = lanes.computeIfAbsent(project, Lane::new);
            lane.enter(limits.patience());
            if (lanes.get(project) == lane) {
                return lane;
            }
            lane.leave();
        }
    }

    /**
     * Lets a worker work for a project, alone.
     *
     * @param project the project's folder
     * @param opening what a worker that comes to the project anew has to do first
     * @param work what to do; if its worker ends during it, the next call gets another one
     * @throws org.scipion.bridge.RuntimeBusyException if earlier work on the project, or all workers, take too long
     * @throws ScipionUnavailableException if no worker can be started
     */
    public <T> T forProject(Path project, Consumer<Worker> opening, Function<Worker, T> work) {
        return within(project, lane -> {
            try {
                return work.apply(workerOf(lane, opening));
            } finally {
                retireIfUnfit(lane);
            }
        });
    }

    private Worker workerOf(Lane lane, Consumer<Worker> opening) {
        retireIfUnfit(lane);
        Optional<PooledWorker> assigned = lane.worker();
        return assigned.isPresent()
                ? assigned.get().worker()
                : assign(lane, opening).worker();
    }

    private PooledWorker assign(Lane lane, Consumer<Worker> opening) {
        PooledWorker taken = stable.take();
        try {
            opening.accept(taken.worker());
            lane.assign(taken);
            return taken;
        } catch (RuntimeException e) {
            stable.giveBack(taken);
            throw e;
        } finally {
            warm();
        }
    }

    private void retireIfUnfit(Lane lane) {
        if (lane.worker()
                .filter(worker -> !worker.isFit(limits, source.revision()))
                .isPresent()) {
            lane.dismiss().ifPresent(stable::retire);
        }
    }

    /** Lets any worker work that has no project. */
    public <T> T forNoProject(Function<Worker, T> work) {
        PooledWorker taken = stable.take();
        try {
            return work.apply(taken.worker());
        } finally {
            stable.giveBack(taken);
        }
    }

    /** Ends the workers of projects that nobody asked for since the idle time of the limits. */
    public void retireIdle() {
        long oldest = System.nanoTime() - limits.idle().toNanos();
        for (Lane lane : List.copyOf(lanes.values())) {
            if (lane.lastUse() - oldest < 0 && lane.tryEnter()) {
                lane.dismiss().ifPresent(stable::retire);
                lanes.remove(lane.project(), lane);
                lane.leave();
            }
        }
    }

    /** Ends the worker of a project, if it has one, after what it is doing. */
    public void retire(Path project) {
        Lane lane = lanes.get(project);
        if (lane != null) {
            lane.enter(limits.patience());
            try {
                lane.dismiss().ifPresent(stable::retire);
            } finally {
                lane.leave();
            }
        }
    }

    /** The workers of projects, by folder. */
    public Map<Path, Worker> assigned() {
        Map<Path, Worker> assigned = new ConcurrentHashMap<>();
        lanes.forEach((project, lane) -> lane.worker().ifPresent(worker -> assigned.put(project, worker.worker())));
        return Map.copyOf(assigned);
    }

    /** Ends all workers at once; calls under way fail. */
    @Override
    public void close() {
        assigned().values().forEach(Worker::close);
        stable.close();
    }
}
