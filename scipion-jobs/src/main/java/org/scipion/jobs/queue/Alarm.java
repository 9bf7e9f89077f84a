package org.scipion.jobs.queue;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scipion.jobs.JobsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one worker sleep until it is woken through Redis, or for a time; only for a time while Redis is away. */
public final class Alarm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final Connections connections;
    private final WakeUps wakeUps;
    private final String worker;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    /** The alarm of a worker that serves a queue. */
    public Alarm(Connections connections, String queue, String worker) {
        this.connections = connections;
        this.wakeUps = new WakeUps(queue);
        this.worker = worker;
    }

    /** Sleeps until woken, closed, or the time is over. */
    public void sleep(Duration atMost) throws InterruptedException {
        try {
            wakeUps.await(connection(atMost), worker, atMost);
        } catch (JobsException | CancellationException e) {
            hangUp();
            if (!isClosed()) {
                LOG.warn("Worker {} looks for work every {} s until Redis is back", worker, atMost.toSeconds());
                pause(atMost);
            }
        }
    }

    /** Sleeps until closed or the time is over, whatever Redis says. */
    public void pause(Duration time) throws InterruptedException {
        boolean woken = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        LOG.trace("Paused, closed meanwhile: {}", woken);
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    private StatefulRedisConnection<String, String> connection(Duration wait) {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = connections.own(wait);
            connection = open;
        }
        if (isClosed()) {
            throw new CancellationException();
        }
        return open;
    }

    private void hangUp() {
        StatefulRedisConnection<String, String> open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    /** Ends the present sleep and all later ones at once. */
    @Override
    public void close() {
        closed.countDown();
        hangUp();
    }
}
