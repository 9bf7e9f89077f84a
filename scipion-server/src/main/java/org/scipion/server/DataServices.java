package org.scipion.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scipion.jobs.Broker;
import org.scipion.jobs.BrokerConfiguration;
import org.scipion.jobs.EmbeddedRedis;
import org.scipion.store.DatabaseConfiguration;
import org.scipion.store.EmbeddedPostgres;
import org.scipion.store.Store;

/**
 * The database and the broker that a configuration names, open. Those of our own are started, and left running when we stop: other processes
 * may use them too.
 */
record DataServices(Store store, Broker broker) implements AutoCloseable {

    /** Opens both at the same time, because each spends most of it waiting. When one fails the other is closed. */
    static DataServices open(ServerConfiguration configuration) {
        CompletableFuture<Store> store = begin(() -> openStore(configuration.database()));
        CompletableFuture<Broker> broker = begin(() -> connectBroker(configuration.broker()));
        try {
            CompletableFuture.allOf(store, broker).join();
            return new DataServices(store.join(), broker.join());
        } catch (CompletionException e) {
            ifOpen(store, Store::close);
            ifOpen(broker, Broker::close);
            throw reason(e);
        }
    }

    @Override
    public void close() {
        try (store;
                broker) {
            // Both are closed here, whatever one of them throws.
        }
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> opening) {
        return CompletableFuture.supplyAsync(opening, Thread::startVirtualThread);
    }

    private static <T> void ifOpen(CompletableFuture<T> opened, Consumer<T> close) {
        if (opened.state() == Future.State.SUCCESS) {
            close.accept(opened.resultNow());
        }
    }

    private static RuntimeException reason(CompletionException e) {
        return e.getCause() instanceof RuntimeException failure ? failure : e;
    }

    private static Store openStore(DatabaseLocation location) {
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

    private static Broker connectBroker(BrokerLocation location) {
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
