package org.scipion.bridge.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something when time is up, unless it was closed before. */
final class Deadline implements AutoCloseable {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("scipion worker deadlines").factory());

    private final AtomicBoolean passed;
    private final Future<?> scheduled;

    private Deadline(AtomicBoolean passed, Future<?> scheduled) {
        this.passed = passed;
        this.scheduled = scheduled;
    }

    static Deadline in(Duration patience, Runnable action) {
        AtomicBoolean passed = new AtomicBoolean();
        Runnable expire = () -> {
            passed.set(true);
            Thread.ofVirtual().start(action);
        };
        return new Deadline(passed, CLOCK.schedule(expire, patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    boolean passed() {
        return passed.get();
    }

    @Override
    public void close() {
        scheduled.cancel(false);
    }
}
