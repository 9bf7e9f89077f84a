package org.scipion.jobs.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.scipion.model.process.LogFile;

/**
 * What lies where in the folder of an embedded server.
 *
 * @param path the folder, absolute
 */
public record RedisFolder(Path path) {

    Path lock() {
        return path.resolve("lock");
    }

    Path port() {
        return path.resolve("port");
    }

    /** Where the server works; empty, as it keeps nothing. */
    Path work() {
        return path.resolve("work");
    }

    Path pidFile() {
        return path.resolve("redis.pid");
    }

    Path configuration() {
        return path.resolve("redis.conf");
    }

    LogFile log() {
        return new LogFile(path.resolve("redis.log"));
    }

    /** Writes the server's configuration, readable by us alone because the password is in it. */
    void configure(int port, String password) throws IOException {
        Files.deleteIfExists(configuration());
        Files.createFile(
                configuration(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                configuration(),
                List.of(
                        "bind 127.0.0.1",
                        "port " + port,
                        "protected-mode yes",
                        "requirepass " + password,
                        "dir " + quoted(work()),
                        "pidfile " + quoted(pidFile()),
                        "daemonize no",
                        "save \"\"",
                        "appendonly no",
                        "maxmemory 256mb",
                        "maxmemory-policy noeviction"));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
