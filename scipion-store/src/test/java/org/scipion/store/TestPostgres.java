package org.scipion.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The one real server that all tests of the store share, each with a database of its own. */
final class TestPostgres {
    private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
    private static final String PASSWORD = "a-password-for-tests";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final DatabaseConfiguration SERVER = start();

    private TestPostgres() {}

    private static DatabaseConfiguration start() {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(FOLDER);
        DatabaseConfiguration server = postgres.ensureRunning(PASSWORD);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
        return server;
    }

    /** A new, empty database. */
    static DatabaseConfiguration newDatabase() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        execute(administrator(), "create database " + name + " owner scipion");
        return new DatabaseConfiguration(
                SERVER.url().replaceFirst("[^/]*$", name), SERVER.user(), SERVER.password(), 4);
    }

    /** The server's own administrator. */
    static DatabaseConfiguration administrator() {
        return new DatabaseConfiguration(SERVER.url().replaceFirst("[^/]*$", "postgres"), "postgres", PASSWORD);
    }

    static void execute(DatabaseConfiguration database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a folder use programs that were unpacked before, which saves seconds. */
    static void sharePrograms(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("programs"), FOLDER.resolve("programs"));
    }
}
