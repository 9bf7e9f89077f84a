package org.scipion.server.events;

import java.time.Duration;

/**
 * How events are watched for and told.
 *
 * @param look time between two looks at a project's files
 * @param heartbeat longest silence on a stream; as often it is asked whether its reader still may read
 * @param linger how long a project is watched after its last reader went, so that one who comes back misses nothing
 * @param kept events that are remembered of each project
 * @param streams streams that one person may have open at a time
 */
record EventLimits(Duration look, Duration heartbeat, Duration linger, int kept, int streams) {

    /** A heartbeat well within the silence that ends a connection. */
    static final EventLimits DEFAULT =
            new EventLimits(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(1), 1000, 20);
}
