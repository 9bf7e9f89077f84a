package org.scipion.server.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.scipion.server.http.TooManyRequestsException;

/** Counts the streams that each person has open. Safe for use by many threads. */
final class OpenStreams {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final int most;
    private final Map<Long, Integer> open = new HashMap<>();

    /** Allows each person so many. */
    OpenStreams(int most) {
        this.most = most;
    }

    /** Refuses a person who has all of them open. */
    synchronized void demandRoom(long user) {
        if (open.getOrDefault(user, 0) >= most) {
            throw new TooManyRequestsException(
                    "At most " + most + " event streams may be open for one person; close one of them", SOON);
        }
    }

    /** Counts one more; false, and nothing counted, when the person has all of them open. */
    synchronized boolean enter(long user) {
        if (open.getOrDefault(user, 0) >= most) {
            return false;
        }
        open.merge(user, 1, Integer::sum);
        return true;
    }

    /** Counts one less. */
    synchronized void leave(long user) {
        open.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
    }
}
