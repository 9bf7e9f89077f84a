package org.scipion.server.projects.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.scipion.server.http.rest.Json;
import org.scipion.server.process.ProcessIdentity;

/**
 * A server that may write a project, as its lock file says.
 *
 * @param server name of the server, a new one with each start
 * @param host name of its machine
 * @param pid id of its process there
 * @param birth start of that process in clock ticks since boot, and the id of that boot
 * @param since when the lock was taken
 */
record LockHolder(String server, String host, long pid, String birth, Instant since) {

    private static final String HOST = hostName();
    private static final LockHolder UNKNOWN = new LockHolder("", "unknown", 0, "", Instant.EPOCH);

    /** A server in this process. */
    static LockHolder here(Instant now) {
        ProcessIdentity process = ProcessIdentity.current();
        return new LockHolder(UUID.randomUUID().toString(), HOST, process.pid(), process.birth(), now);
    }

    /** What a lock file says; empty when there is none. One that cannot be understood belongs to somebody unknown. */
    static Optional<LockHolder> of(Path file) throws IOException {
        try {
            return Optional.of(Json.mapper().readValue(Files.readString(file), LockHolder.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (JsonProcessingException odd) {
            return Optional.of(UNKNOWN);
        }
    }

    /** Whether its process is known to have ended. Of processes on other machines nothing is known. */
    boolean isDead() {
        return host.equals(HOST) && !new ProcessIdentity(pid, birth).alive();
    }

    boolean isSameServer(LockHolder other) {
        return server.equals(other.server);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
