package org.scipion.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.scipion.server.auth.Authentication;
import org.scipion.server.documentation.DocsResource;
import org.scipion.server.documentation.OpenApiResource;
import org.scipion.server.http.StoredProjects;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.FrontHandlers;
import org.scipion.server.system.HealthResource;
import org.scipion.server.users.UsersResource;
import org.scipion.store.Store;

/** Makes the parts of the server and hands them to each other, by plain constructors. */
final class Composition implements AutoCloseable {

    private final ServerConfiguration configuration;
    private final Routes routes = new Routes();
    private final Store store;
    private final Authentication authentication;

    Composition(ServerConfiguration configuration, Clock clock) {
        this.configuration = configuration;
        this.store = DataServices.openStore(configuration.database());
        this.authentication = new Authentication(store.users(), configuration.tokenKey(), clock);
    }

    /** Everything that answers requests. */
    Handler handler() {
        return FrontHandlers.around(
                RestApi.handler(
                        resources(), authentication.authenticator(), new StoredProjects(store.projects()), routes),
                configuration);
    }

    /** What the router answers, once the handler was started. */
    Routes routes() {
        return routes;
    }

    /** The database. */
    Store store() {
        return store;
    }

    /** Ends what was started, in the opposite order. */
    @Override
    public void close() {
        store.close();
    }

    private List<Object> resources() {
        List<Object> resources = new ArrayList<>();
        resources.add(new HealthResource());
        resources.add(new DocsResource(configuration.mountPath()));
        resources.addAll(authentication.resources());
        resources.add(new UsersResource(store));
        resources.addAll(Viewers.resources(configuration));
        resources.add(new OpenApiResource(configuration.mountPath(), () -> resources));
        return resources;
    }
}
