package org.scipion.bridge.pool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.scipion.bridge.RuntimeBusyException;

/** The one way to a project: whoever holds its lock may use its worker. */
final class Lane {
    private final Path project;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile Optional<PooledWorker> worker = Optional.empty();
    private volatile long lastUse = System.nanoTime();

    Lane(Path project) {
        this.project = project;
    }

    Path project() {
        return project;
    }

    /** Takes the lock; several times by one thread. */
    void enter(Duration patience) {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RuntimeBusyException(
                        "Another change of the project " + project.getFileName() + " goes on. Please try again soon");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeBusyException("The wait for an earlier change of the project was interrupted", e);
        }
    }

    boolean tryEnter() {
        return lock.tryLock();
    }

    void leave() {
        lastUse = System.nanoTime();
        lock.unlock();
    }

    long lastUse() {
        return lastUse;
    }

    Optional<PooledWorker> worker() {
        return worker;
    }

    void assign(PooledWorker assigned) {
        worker = Optional.of(assigned);
    }

    /** Gives its worker away; only for who holds the lock. */
    Optional<PooledWorker> dismiss() {
        Optional<PooledWorker> dismissed = worker;
        worker = Optional.empty();
        return dismissed;
    }
}
