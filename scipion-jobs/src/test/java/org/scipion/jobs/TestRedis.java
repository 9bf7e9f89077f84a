package org.scipion.jobs;

import java.nio.file.Path;

/** The one real server that the tests of background work share. */
final class TestRedis {
    static final String PASSWORD = "a-password-for-tests";
    private static final EmbeddedRedis REDIS = EmbeddedRedis.in(Path.of("target", "redis"));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(REDIS::stop));
    }

    private TestRedis() {}

    /** How to reach it; started again when it is down. */
    static BrokerConfiguration running() {
        return REDIS.ensureRunning(PASSWORD);
    }

    /** Ends it. */
    static void stop() {
        REDIS.stop();
    }
}
