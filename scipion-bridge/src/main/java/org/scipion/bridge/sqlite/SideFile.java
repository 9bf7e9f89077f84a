package org.scipion.bridge.sqlite;

import java.nio.file.Path;

/** The files that SQLite keeps beside a database. */
enum SideFile {
    WRITE_AHEAD_LOG("-wal"),
    SHARED_MEMORY("-shm"),
    JOURNAL("-journal");

    private final String suffix;

    SideFile(String suffix) {
        this.suffix = suffix;
    }

    Path of(Path database) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
