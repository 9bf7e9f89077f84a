package org.scipion.server.http.transport;

import org.eclipse.jetty.server.Handler;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.bundle.BundleHandler;
import org.scipion.server.web.PageHandler;

/** The order of the handlers that every request passes. */
public final class FrontHandlers {

    private FrontHandlers() {}

    /** Puts everything in front of the API that a configuration asks for. */
    public static Handler around(Handler api, ServerConfiguration configuration) {
        boolean web = configuration.web().served();
        Handler mounted = new ApiMount(configuration.mountPath(), !web, api);
        Handler shared = new CrossOriginHandler(configuration.corsOrigins(), mounted);
        return new FramedHandler(new RootRoutes(configuration.mountPath(), web, page(shared, configuration)));
    }

    /** A page in front of the API, unless the API owns all addresses. */
    private static Handler page(Handler api, ServerConfiguration configuration) {
        String mountPath = configuration.mountPath();
        if (configuration.web().served()) {
            return new BundleHandler(configuration.web(), mountPath, api);
        }
        return mountPath.equals("/") ? api : new PageHandler(mountPath, api);
    }
}
