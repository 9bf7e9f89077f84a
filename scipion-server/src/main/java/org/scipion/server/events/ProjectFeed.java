package org.scipion.server.events;

import java.util.UUID;

/** One project under watch. Its name tells its events from those of an earlier watch. */
final class ProjectFeed {

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final EventLog log;
    private final Runnable stop;
    private int readers;

    /**
     * A watch that runs.
     *
     * @param log where it notes what happens
     * @param stop ends it
     */
    ProjectFeed(EventLog log, Runnable stop) {
        this.log = log;
        this.stop = stop;
    }

    EventLog log() {
        return log;
    }

    /** The id of an event for clients. */
    String id(long number) {
        return name + "-" + number;
    }

    /** The place that an id of ours stands for; -1, where no event is, for any other. */
    long place(String id) {
        if (!id.matches(name + "-\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(id.substring(name.length() + 1));
    }

    /** Counts readers; only under the lock of all feeds. */
    int count(int change) {
        readers += change;
        return readers;
    }

    void stop() {
        stop.run();
        log.close();
    }
}
