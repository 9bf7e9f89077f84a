package org.scipion.server.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.util.IO;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;

/** A real PostgreSQL that nobody else uses, so that it may be stopped. */
final class OwnPostgres implements AutoCloseable {

    private static final String PASSWORD = "test-Passw0rd-of-no-worth";

    private final Path folder;
    private final EmbeddedPostgres server;

    OwnPostgres() {
        try {
            folder = Files.createTempDirectory("scipion-outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = EmbeddedPostgres.in(folder);
    }

    DatabaseConfiguration start() {
        return server.ensureRunning(PASSWORD);
    }

    void stop() {
        server.stop();
    }

    /** What tells a server of ours to use it. */
    String[] variables() {
        DatabaseConfiguration database = start();
        return new String[] {"DATABASE_URL", database.url(), "DATABASE_USER", database.user(), "DATABASE_PASS", PASSWORD
        };
    }

    @Override
    public void close() {
        server.stop();
        IO.delete(folder);
    }
}
