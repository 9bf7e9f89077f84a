package org.scipion.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.scipion.jobs.redis.RedisFolder;
import org.scipion.jobs.redis.RedisServer;

/**
 * A real Redis server of our own in a folder: the machine's {@code redis-server} or {@code valkey-server} if it has one,
 * else the program in the distribution. It listens on the loopback address only, wants a password and keeps nothing on
 * disk. It runs in a session of its own, so that it outlives us; whoever comes next adopts it. Any number of processes
 * may use one folder at once. Linux only.
 */
public final class EmbeddedRedis {
    private static final String PASSWORD = "[A-Za-z0-9_-]{16,128}";

    private final Path folder;
    private final RedisServer server;

    private EmbeddedRedis(Path folder, OptionalInt port) {
        this.folder = folder.toAbsolutePath().normalize();
        this.server = new RedisServer(new RedisFolder(this.folder), port);
    }

    /** The server in this folder, on a free port that is chosen once and kept there. */
    public static EmbeddedRedis in(Path folder) {
        return new EmbeddedRedis(folder, OptionalInt.empty());
    }

    /** The server in this folder, on this port. */
    public static EmbeddedRedis in(Path folder, int port) {
        return new EmbeddedRedis(folder, OptionalInt.of(port));
    }

    /**
     * Sees to it that the server runs and answers: starts it if it is down, adopts it if it is up.
     *
     * @param password letters, digits, {@code -} and {@code _}, 16 to 128 of them
     * @return how to reach it
     * @throws BrokerAccessException if the server was started with another password
     * @throws RedisStartException if it cannot run; the message says why and what to do
     */
    public BrokerConfiguration ensureRunning(String password) {
        if (!password.matches(PASSWORD)) {
            throw new RedisStartException("The password of Redis must be 16 to 128 letters, digits, - or _.");
        }
        return attempt("start", () -> server.ensureRunning(password));
    }

    /** Whether the server of this folder is up. */
    public boolean isRunning() {
        return attempt("find", server::isRunning);
    }

    /** Ends the server; returns when its process is gone. Does nothing when it is down. */
    public void stop() {
        attempt("stop", () -> {
            server.stop();
            return true;
        });
    }

    private <T> T attempt(String what, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new RedisStartException("Could not " + what + " Redis in " + folder + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisStartException("Interrupted while trying to " + what + " Redis in " + folder, e);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }
}
