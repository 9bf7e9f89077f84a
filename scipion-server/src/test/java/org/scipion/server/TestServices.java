package org.scipion.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.util.IO;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;

/** A real PostgreSQL and a real Redis in a folder of their own, gone when closed. */
public final class TestServices implements AutoCloseable {

    private static final String PASSWORD = "test-Passw0rd-of-no-worth";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedRedis redis;
    private final DatabaseConfiguration database;
    private final BrokerConfiguration broker;

    public TestServices() {
        try {
            folder = Files.createTempDirectory("scipion-services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = EmbeddedPostgres.in(folder.resolve("postgresql"));
        redis = EmbeddedRedis.in(folder.resolve("redis"));
        database = postgres.ensureRunning(PASSWORD);
        broker = redis.ensureRunning(PASSWORD);
    }

    public DatabaseConfiguration database() {
        return database;
    }

    public BrokerConfiguration broker() {
        return broker;
    }

    @Override
    public void close() {
        redis.stop();
        postgres.stop();
        IO.delete(folder);
    }
}
