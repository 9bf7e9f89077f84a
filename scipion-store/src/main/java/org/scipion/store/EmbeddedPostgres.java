package org.scipion.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.scipion.store.postgres.PostgresFolder;
import org.scipion.store.postgres.PostgresServer;

/**
 * A real PostgreSQL server of our own in a folder: programs unpacked from the distribution, data, log and port all below
 * that folder. It listens on the loopback address only and wants a password. It runs in a session of its own, so that it
 * outlives us; whoever comes next adopts it. Any number of processes may use one folder at once. Works as root (the
 * server itself then runs without root's powers) and as anyone else. Linux on x86-64 only.
 */
public final class EmbeddedPostgres {
    private static final int LONGEST_PASSWORD = 256;

    private final Path folder;
    private final PostgresServer server;

    private EmbeddedPostgres(Path folder, OptionalInt port) {
        this.folder = folder.toAbsolutePath().normalize();
        this.server = new PostgresServer(new PostgresFolder(this.folder), port);
    }

    /** The server in this folder, on a free port that is chosen once and kept there while nobody else takes it. */
    public static EmbeddedPostgres in(Path folder) {
        return new EmbeddedPostgres(folder, OptionalInt.empty());
    }

    /** The server in this folder, on this port. */
    public static EmbeddedPostgres in(Path folder, int port) {
        return new EmbeddedPostgres(folder, OptionalInt.of(port));
    }

    /**
     * Sees to it that the server runs and answers: sets it up if the folder is new, starts it if it is down, and adopts
     * it if it is up.
     *
     * @param password the password of the database, 1 to {@value #LONGEST_PASSWORD} printable ASCII characters; decided by
     *     the first call, the same in all later ones
     * @return how to reach the database
     * @throws AccessRefusedException if the server was set up with another password
     * @throws PostgresStartException or one of its children if it cannot run; the message says why and what to do
     */
    public DatabaseConfiguration ensureRunning(String password) {
        if (!password.matches("[!-~]{1," + LONGEST_PASSWORD + "}")) {
            throw new RefusedValueException(
                    "The database password must be 1 to " + LONGEST_PASSWORD + " printable ASCII characters.");
        }
        return attempt("start", () -> server.ensureRunning(password));
    }

    /** Whether the server of this folder is up. */
    public boolean isRunning() {
        return attempt("find", server::isRunning);
    }

    /**
     * Ends the server, after the transactions under way were rolled back; returns when its first process, which outlives
     * its others, is gone. Does nothing when it is down.
     */
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
            throw new PostgresStartException("Could not " + what + " PostgreSQL in " + folder + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException("Interrupted while trying to " + what + " PostgreSQL in " + folder, e);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }
}
