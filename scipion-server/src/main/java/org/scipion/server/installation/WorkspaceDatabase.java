package org.scipion.server.installation;

import org.scipion.server.DatabaseLocation;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.database.DatabaseAccess;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;

/** The database of an installation for the time of a command; ends our own again if it was down before. */
public final class WorkspaceDatabase implements AutoCloseable {

    private final DatabaseLocation location;
    private final boolean wasRunning;

    private WorkspaceDatabase(DatabaseLocation location) {
        this.location = location;
        this.wasRunning = !(location instanceof DatabaseLocation.Embedded own)
                || EmbeddedPostgres.in(own.folder()).isRunning();
    }

    /** That of an installation; nothing is started yet. */
    public static WorkspaceDatabase of(ServerConfiguration configuration) {
        return new WorkspaceDatabase(configuration.database());
    }

    /** How to reach it; ours is started if it is down. */
    public DatabaseConfiguration reach() {
        return DatabaseAccess.reach(location);
    }

    @Override
    public void close() {
        if (!wasRunning && location instanceof DatabaseLocation.Embedded own) {
            EmbeddedPostgres.in(own.folder()).stop();
        }
    }
}
