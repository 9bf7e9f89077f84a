package org.scipion.server.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.scipion.server.http.rest.Json;

/** The latest events of one project. Readers keep their place themselves, so that a slow one costs nothing. Safe for use by many threads. */
final class EventLog {

    private final int most;
    private final Deque<Event> kept = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private long last;
    private boolean closed;

    /** Keeps so many events; older ones are forgotten. */
    EventLog(int most) {
        this.most = most;
    }

    /**
     * What a reader gets.
     *
     * @param events what happened after the reader's place, in order
     * @param place the reader's new place
     * @param missed whether events were forgotten before this reader got them
     * @param closed whether nothing will follow
     */
    record Batch(List<Event> events, long place, boolean missed, boolean closed) {}

    /** Adds an event and wakes those who wait. */
    void add(String name, Object data) {
        String json = Json.text(data);
        locked(() -> {
            kept.addLast(new Event(++last, name, json));
            if (kept.size() > most) {
                kept.removeFirst();
            }
        });
    }

    /** Number of the last event, 0 before the first. */
    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the log for all readers. */
    void close() {
        locked(() -> closed = true);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What happened after a place; waits for the next event, but not longer than told, and then gives none. */
    Batch after(long place, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (place == last && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return batch(place);
        } finally {
            lock.unlock();
        }
    }

    private Batch batch(long place) {
        boolean missed = place > last || place < last - kept.size();
        List<Event> events = missed
                ? List.of()
                : kept.stream().filter(event -> event.number() > place).toList();
        return new Batch(events, last, missed, closed);
    }
}
