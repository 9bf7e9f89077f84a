package org.scipion.server.http.transport;

import org.eclipse.jetty.server.Handler;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.web.PageHandler;

/** The order of the handlers that every request passes. */
public final class FrontHandlers {

    private FrontHandlers() {}

    /** Puts everything in front of the API that a configuration asks for. */
    public static Handler around(Handler api, ServerConfiguration configuration) {
        boolean web = configuration.web().served();
        Handler mounted = new ApiMount(configuration.mountPath(), !web, api);
        Handler shared = new CrossOriginHandler(configuration.corsOrigins(), mounted);
        Handler paged =
                configuration.mountPath().equals("/") ? shared : new PageHandler(configuration.mountPath(), shared);
        return new FramedHandler(new RootRoutes(configuration.mountPath(), web, paged));
    }
}
