package org.scipion.server.database;

import org.scipion.server.DatabaseLocation;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;

/** Finds out how to reach the database that a configuration means. */
public final class DatabaseAccess {

    private DatabaseAccess() {}

    /** How to reach it; our own is started if it is down, and left running: other processes may use it too. */
    public static DatabaseConfiguration reach(DatabaseLocation location) {
        return switch (location) {
            case DatabaseLocation.Embedded own ->
                EmbeddedPostgres.in(own.folder()).ensureRunning(own.password().value());
            case DatabaseLocation.External other ->
                new DatabaseConfiguration(
                        other.url(), other.user(), other.password().value());
        };
    }
}
