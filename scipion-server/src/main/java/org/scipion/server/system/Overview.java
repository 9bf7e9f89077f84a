package org.scipion.server.system;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scipion.server.auth.SignInLimits;
import org.scipion.server.http.rest.Limit;
import org.scipion.server.http.rest.RequestLimits;
import org.scipion.server.http.rest.Route;
import org.scipion.store.Store;
import org.scipion.store.StoreException;

/** Looks at the running server. */
public final class Overview {

    private final Store store;
    private final Supplier<List<Route>> routes;
    private final Instant started;

    /** Looks at the server that uses this store and answers these routes, started now. */
    public Overview(Store store, Supplier<List<Route>> routes, Clock clock) {
        this.store = store;
        this.routes = routes;
        this.started = clock.instant();
    }

    OverviewOut now() {
        Runtime runtime = Runtime.getRuntime();
        return new OverviewOut(
                ProductVersion.tag(),
                Runtime.version().toString(),
                started,
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(),
                runtime.availableProcessors(),
                databaseAnswers(),
                limits(),
                routes.get());
    }

    private boolean databaseAnswers() {
        try {
            store.ping();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static List<Limit> limits() {
        return Stream.of(RequestLimits.all(), SignInLimits.all())
                .flatMap(List::stream)
                .toList();
    }
}
