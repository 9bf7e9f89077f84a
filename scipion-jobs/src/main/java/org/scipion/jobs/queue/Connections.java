package org.scipion.jobs.queue;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.function.Function;
import org.scipion.jobs.BrokerAccessException;
import org.scipion.jobs.BrokerUnavailableException;
import org.scipion.jobs.JobsException;

/** Connections to one Redis server: one shared, and one for each who waits. They come back by themselves. */
public final class Connections implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** For the first connection only: on a busy machine it takes seconds to load what it needs. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(20);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final RedisClient client;
    private final String url;
    private final StatefulRedisConnection<String, String> shared;

    private Connections(RedisClient client, String url, StatefulRedisConnection<String, String> shared) {
        this.client = client;
        this.url = url;
        this.shared = shared;
    }

    /** Connects. */
    public static Connections open(String url) {
        RedisURI address = address(url, FIRST_PATIENCE);
        RedisClient client = RedisClient.create();
        client.setOptions(options(FIRST_PATIENCE));
        try {
            StatefulRedisConnection<String, String> shared = client.connect(address);
            shared.setTimeout(PATIENCE);
            client.setOptions(options(PATIENCE));
            return new Connections(client, url, shared);
        } catch (RedisException e) {
            client.shutdown(Duration.ZERO, CLOSING);
            throw translate(e);
        }
    }

    private static ClientOptions options(Duration patience) {
        return ClientOptions.builder()
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(patience).build())
                .build();
    }

    private static RedisURI address(String url, Duration patience) {
        try {
            RedisURI address = RedisURI.create(url);
            address.setTimeout(patience);
            return address;
        } catch (IllegalArgumentException e) {
            throw new JobsException(
                    "The broker address is malformed; it should look like redis://:password@host:6379/0", e);
        }
    }

    /** Sends commands over the shared connection. */
    public <T> T call(Function<RedisCommands<String, String>, T> commands) {
        try {
            return commands.apply(shared.sync());
        } catch (RedisException e) {
            throw translate(e);
        }
    }

    /** A connection of one's own, to wait on; answers may take as long as {@code wait}. */
    public StatefulRedisConnection<String, String> own(Duration wait) {
        try {
            StatefulRedisConnection<String, String> connection = client.connect(address(url, PATIENCE));
            connection.setTimeout(wait.plus(PATIENCE));
            return connection;
        } catch (RedisException e) {
            throw translate(e);
        }
    }

    /** What an error of Redis means. */
    static JobsException translate(RedisException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException refused) {
                return refused(refused);
            }
        }
        return new BrokerUnavailableException("Redis does not answer; try again in a moment.", error);
    }

    private static JobsException refused(RedisCommandExecutionException error) {
        String message = String.valueOf(error.getMessage());
        if (message.startsWith("WRONGPASS") || message.startsWith("NOAUTH") || message.contains("AUTH")) {
            return new BrokerAccessException("Redis refuses the password; check the configuration.", error);
        }
        if (message.startsWith("LOADING") || message.startsWith("OOM") || message.startsWith("READONLY")) {
            return new BrokerUnavailableException("Redis cannot serve now: " + message, error);
        }
        return new JobsException("Redis refused a command: " + message, error);
    }

    @Override
    public void close() {
        shared.close();
        client.shutdown(Duration.ZERO, CLOSING);
    }
}
