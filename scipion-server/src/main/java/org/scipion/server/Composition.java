package org.scipion.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.scipion.server.documentation.DocsResource;
import org.scipion.server.documentation.OpenApiResource;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.FrontHandlers;
import org.scipion.server.system.HealthResource;

/** Makes the parts of the server and hands them to each other, by plain constructors. */
final class Composition implements AutoCloseable {

    private final ServerConfiguration configuration;
    private final Routes routes = new Routes();
    private final List<Object> resources = new ArrayList<>();

    Composition(ServerConfiguration configuration) {
        this.configuration = configuration;
        resources.addAll(List.of(
                new HealthResource(),
                new DocsResource(configuration.mountPath()),
                new OpenApiResource(configuration.mountPath(), () -> resources)));
    }

    /** Everything that answers requests. */
    Handler handler() {
        return FrontHandlers.around(RestApi.handler(resources, authenticator(), projects(), routes), configuration);
    }

    /** What the router answers, once the handler was started. */
    Routes routes() {
        return routes;
    }

    /** Ends what was started, in the opposite order. */
    @Override
    public void close() {}

    private static Authenticator authenticator() {
        return token -> {
            throw new UnauthenticatedException("Invalid authentication credentials");
        };
    }

    private static ProjectDoor projects() {
        return (caller, id) -> {
            throw new NotFoundException("Project not found");
        };
    }
}
