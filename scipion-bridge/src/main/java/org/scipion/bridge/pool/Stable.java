package org.scipion.bridge.pool;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.RuntimeBusyException;
import org.scipion.bridge.RuntimeLimits;
import org.scipion.bridge.ScipionUnavailableException;

/**
 * Where workers without a project wait, and what keeps the number of all workers within the limit. When all are taken, the
 * project that was not used for the longest time loses its worker.
 */
final class Stable {
    private final WorkerSource source;
    private final RuntimeLimits limits;
    private final Supplier<Collection<Lane>> lanes;
    private final Deque<PooledWorker> spares = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock filling = new ReentrantLock();
    private final ExecutorService endings = Executors.newVirtualThreadPerTaskExecutor();
    private final Condition changed = lock.newCondition();
    private int workers;
    private boolean closed;

    Stable(WorkerSource source, RuntimeLimits limits, Supplier<Collection<Lane>> lanes) {
        this.source = source;
        this.limits = limits;
        this.lanes = lanes;
    }

    /** A worker that is fit and has no project. */
    PooledWorker take() {
        Optional<PooledWorker> spare = spareOrPlace();
        return spare.isPresent() ? spare.get() : start();
    }

    /** A fit spare worker, or empty once a new one may be started. */
    private Optional<PooledWorker> spareOrPlace() {
        lock.lock();
        try {
            return awaitSpareOrPlace(limits.patience().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeBusyException("The wait for a worker was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<PooledWorker> awaitSpareOrPlace(long patience) throws InterruptedException {
        long left = patience;
        Optional<PooledWorker> spare = fitWorker();
        while (spare.isEmpty() && !reserve()) {
            if (left <= 0) {
                throw new RuntimeBusyException(
                        "All " + limits.workers() + " workers of Scipion are busy. Please try again soon");
            }
            left = changed.awaitNanos(left);
            spare = fitWorker();
        }
        return spare;
    }

    /** A spare worker, else, when no more may be started, that of the project that was longest not used. */
    private Optional<PooledWorker> fitWorker() {
        if (closed) {
            throw new ScipionUnavailableException("The runtime was closed");
        }
        Optional<PooledWorker> spare = firstFit(spares::poll);
        return spare.isPresent() || workers < limits.workers() ? spare : firstFit(this::longestUnused);
    }

    /** The first fit worker of a source, null where it ends; those that are not fit are ended. */
    private Optional<PooledWorker> firstFit(Supplier<@Nullable PooledWorker> candidates) {
        PooledWorker candidate = candidates.get();
        while (candidate != null && !candidate.isFit(limits, source.revision())) {
            end(candidate);
            candidate = candidates.get();
        }
        return Optional.ofNullable(candidate);
    }

    private boolean reserve() {
        boolean isFree = workers < limits.workers();
        if (isFree) {
            workers++;
        }
        return isFree;
    }

    private @Nullable PooledWorker longestUnused() {
        return lanes.get().stream()
                .filter(lane -> lane.worker().isPresent())
                .sorted(Comparator.comparingLong(Lane::lastUse))
                .flatMap(lane -> takenFrom(lane).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<PooledWorker> takenFrom(Lane lane) {
        if (!lane.tryEnter()) {
            return Optional.empty();
        }
        Optional<PooledWorker> dismissed = lane.dismiss();
        lane.leave();
        return dismissed;
    }

    private PooledWorker start() {
        try {
            String revision = source.revision();
            return new PooledWorker(source.start(), revision);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    private void release() {
        lock.lock();
        try {
            workers--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a worker that leaves its project. */
    void retire(PooledWorker worker) {
        lock.lock();
        try {
            end(worker);
        } finally {
            lock.unlock();
        }
    }

    private void end(PooledWorker worker) {
        workers--;
        endings.execute(worker.worker()::close);
        changed.signalAll();
    }

    /** Takes back a worker that has no project. */
    void giveBack(PooledWorker worker) {
        lock.lock();
        try {
            boolean isKept = !closed && worker.isFit(limits, source.revision());
            if (isKept) {
                spares.push(worker);
                changed.signalAll();
            } else {
                end(worker);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Starts spare workers until there are as many as the limits say, without taking one from a project. */
    void refill() {
        filling.lock();
        try {
            while (mayStartSpare()) {
                giveBack(start());
            }
        } finally {
            filling.unlock();
        }
    }

    /** A project's worker may be taken from it now. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayStartSpare() {
        lock.lock();
        try {
            boolean wanted = !closed && spares.size() < limits.spares() && workers < limits.workers();
            if (wanted) {
                workers++;
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the spare workers and waits for the end of all that are ending or starting. */
    void close() {
        refuseFurtherWork();
        filling.lock();
        try {
            retireSpares();
        } finally {
            filling.unlock();
        }
        endings.close();
    }

    private void refuseFurtherWork() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void retireSpares() {
        lock.lock();
        try {
            spares.forEach(this::end);
            spares.clear();
        } finally {
            lock.unlock();
        }
    }
}
