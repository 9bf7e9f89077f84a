package org.scipion.store.postgres;

import java.nio.file.Path;
import org.scipion.model.process.LogFile;

/**
 * What lies where in the folder of an embedded server.
 *
 * @param path the folder, absolute
 */
public record PostgresFolder(Path path) {

    Path programs() {
        return path.resolve("programs");
    }

    Path data() {
        return path.resolve("data");
    }

    /** Where a data folder is prepared before it gets its name. */
    Path unfinishedData() {
        return path.resolve("data.unfinished");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path port() {
        return path.resolve("port");
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    LogFile log() {
        return new LogFile(path.resolve("postgres.log"));
    }
}
