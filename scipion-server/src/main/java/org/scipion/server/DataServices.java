package org.scipion.server;

import org.scipion.jobs.Broker;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.server.database.DatabaseAccess;
import org.scipion.store.Store;

/**
 * The database and the broker that a configuration names. Those of our own are started, and left running when we stop: other processes may use
 * them too.
 */
final class DataServices {

    private DataServices() {}

    /** Connects both at the same time, because each spends most of it waiting, and returns the broker. When one fails none is left connected. */
    static Broker connect(Store store, ServerConfiguration configuration) {
        Underway<Broker> broker = Underway.begin(() -> connect(configuration.broker()));
        try {
            store.connect(DatabaseAccess.reach(configuration.database()));
            return broker.await();
        } catch (RuntimeException e) {
            broker.discard(Broker::close);
            throw e;
        }
    }

    private static Broker connect(BrokerLocation location) {
        return Broker.connect(
                switch (location) {
                    case BrokerLocation.Embedded ours ->
                        EmbeddedRedis.in(ours.folder())
                                .ensureRunning(ours.password().value());
                    case BrokerLocation.External other ->
                        new BrokerConfiguration(other.url().value());
                });
    }
}
