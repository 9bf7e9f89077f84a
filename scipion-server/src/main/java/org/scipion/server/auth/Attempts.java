package org.scipion.server.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.scipion.server.http.TooManyRequestsException;

/**
 * Counts attempts per key within a sliding time and refuses those over the limit. Remembers a bounded number of keys, the latest ones. Safe for use by
 * many threads.
 */
final class Attempts {

    private static final int MOST_KEYS = 20_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final LinkedHashMap<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true);

    Attempts(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @throws TooManyRequestsException when the limit was reached; it tells when the oldest attempt is forgotten
     */
    synchronized void count(String key) {
        Instant now = clock.instant();
        Deque<Instant> recent = times.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        recent.removeIf(time -> !time.plus(window).isAfter(now));
        if (recent.size() >= limit) {
            Duration wait = Duration.between(now, recent.getFirst().plus(window));
            throw new TooManyRequestsException("Too many attempts. Please wait a moment and try again", wait);
        }
        recent.addLast(now);
        forgetTheOldest();
    }

    /** Takes back one attempt that turned out to be legitimate. */
    synchronized void takeBack(String key) {
        Deque<Instant> recent = times.get(key);
        if (recent != null) {
            recent.pollLast();
        }
    }

    private void forgetTheOldest() {
        while (times.size() > MOST_KEYS) {
            times.pollFirstEntry();
        }
    }
}
