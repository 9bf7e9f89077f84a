package org.scipion.server;

import org.scipion.jobs.Broker;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;
import org.scipion.store.Store;

/** Opens the database and the broker that a configuration names. Those of our own are started, and left running when we stop: other processes may use them too. */
final class DataServices {

    private DataServices() {}

    static Store openStore(DatabaseLocation location) {
        return Store.open(
                switch (location) {
                    case DatabaseLocation.Embedded ours ->
                        EmbeddedPostgres.in(ours.folder())
                                .ensureRunning(ours.password().value());
                    case DatabaseLocation.External other ->
                        new DatabaseConfiguration(
                                other.url(), other.user(), other.password().value());
                });
    }

    static Broker connectBroker(BrokerLocation location) {
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
