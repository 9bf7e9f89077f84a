package org.scipion.server.installation;

import java.nio.file.Files;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.server.BrokerLocation;
import org.scipion.server.DatabaseLocation;
import org.scipion.server.ServerConfiguration;
import org.scipion.store.EmbeddedPostgres;

/** The database and the broker that an installation runs for itself. They outlive a server that was killed. */
final class EmbeddedParts {

    private EmbeddedParts() {}

    /** Ends those that run; leaves alone what somebody else runs. */
    static void stop(ServerConfiguration configuration) {
        if (configuration.database() instanceof DatabaseLocation.Embedded database && Files.exists(database.folder())) {
            EmbeddedPostgres.in(database.folder()).stop();
        }
        if (configuration.broker() instanceof BrokerLocation.Embedded broker && Files.exists(broker.folder())) {
            EmbeddedRedis.in(broker.folder()).stop();
        }
    }
}
