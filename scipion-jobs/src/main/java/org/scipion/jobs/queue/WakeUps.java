package org.scipion.jobs.queue;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The stream of one queue, whose entries each wake one worker. An entry is forgotten as soon as it is read, because the
 * work itself stands in the ledger: a lost entry costs time and no work.
 */
public final class WakeUps {
    private static final String GROUP = "workers";

    /** Entries kept for workers that are away; those before are found in the ledger. */
    private static final long KEPT = 10_000;

    private final String stream;

    /** The stream of a queue. */
    public WakeUps(String queue) {
        this.stream = "scipion:wake:" + queue;
    }

    /** Wakes a worker for a job. */
    public void send(Connections connections, UUID job) {
        XAddArgs bounded = new XAddArgs().maxlen(KEPT).approximateTrimming();
        connections.call(redis -> redis.xadd(stream, bounded, Map.of("job", job.toString())));
    }

    /** Waits for an entry on a connection of one's own; false when none came in time. */
    public boolean await(StatefulRedisConnection<String, String> connection, String worker, Duration wait) {
        try {
            return read(connection.sync(), worker, wait);
        } catch (RedisCommandExecutionException e) {
            if (!String.valueOf(e.getMessage()).startsWith("NOGROUP")) {
                throw Connections.translate(e);
            }
            makeGroup(connection.sync());
            return true;
        } catch (RedisException e) {
            throw Connections.translate(e);
        }
    }

    @SuppressWarnings("unchecked") // Lettuce takes the streams as an array of a generic type
    private boolean read(RedisCommands<String, String> redis, String worker, Duration wait) {
        return !redis.xreadgroup(
                        Consumer.from(GROUP, worker),
                        XReadArgs.Builder.block(wait).count(1).noack(true),
                        StreamOffset.lastConsumed(stream))
                .isEmpty();
    }

    /** Made at the first wait, and again after Redis lost everything. */
    private void makeGroup(RedisCommands<String, String> redis) {
        try {
            redis.xgroupCreate(StreamOffset.from(stream, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisBusyException madeByAnother) {
            return;
        } catch (RedisException e) {
            throw Connections.translate(e);
        }
    }

    /** Forgets a worker that has gone. */
    public void forget(Connections connections, String worker) {
        connections.call(redis -> redis.xgroupDelconsumer(stream, Consumer.from(GROUP, worker)));
    }
}
