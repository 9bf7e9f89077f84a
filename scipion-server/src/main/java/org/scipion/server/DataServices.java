package org.scipion.server;

import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;
import org.scipion.store.Store;

/** Opens the database that a configuration names. One of our own is started, and left running when we stop: other processes may use it too. */
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
}
