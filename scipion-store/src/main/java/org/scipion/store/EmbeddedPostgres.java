package org.scipion.store;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A real PostgreSQL server of our own in a folder: programs unpacked from the distribution, data, log and port all below
 * that folder. It listens on the loopback address only and wants a password. It runs in a session of its own, so that it
 * outlives us; whoever comes next adopts it. Any number of processes may use one folder at once. Works as root (the
 * server itself then runs without root's powers) and as anyone else. Linux on x86-64 only.
 */
public final class EmbeddedPostgres {
    private final Path folder;
    private final OptionalInt port;

    private EmbeddedPostgres(Path folder, OptionalInt port) {
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
    }

    /** The server in this folder, on a free port that is chosen once and kept there. */
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
     * @param password the password of the database; decided by the first call, the same in all later ones
     * @return how to reach the database
     * @throws AccessRefusedException if the server was set up with another password
     * @throws PostgresStartException or one of its children if it cannot run; the message says why and what to do
     */
    public DatabaseConfiguration ensureRunning(String password) {
        return Pending.code(folder + " " + port + password.length());
    }

    /** Whether the server of this folder is up. */
    public boolean isRunning() {
        return Pending.code();
    }

    /**
     * Ends the server, after the transactions under way were rolled back; returns when no process of it is left. Does
     * nothing when it is down.
     */
    public void stop() {
        Pending.<Object>code();
    }
}
