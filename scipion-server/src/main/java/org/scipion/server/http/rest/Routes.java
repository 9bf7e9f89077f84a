package org.scipion.server.http.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.scipion.server.ServerException;

/** The routes of the running router, as it reports them itself. A method that does not declare its access ends the start. */
public final class Routes implements ApplicationEventListener {

    private volatile List<Route> all = List.of();

    /** Every route, sorted by path and method; empty before the start. */
    public List<Route> all() {
        return all;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
            List<Route> found = new ArrayList<>();
            event.getResourceModel().getResources().forEach(resource -> collect("", resource, found));
            found.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
            all = List.copyOf(found);
        }
    }

    @Override
    public @Nullable RequestEventListener onRequest(RequestEvent event) {
        return null;
    }

    private static void collect(String above, Resource resource, List<Route> found) {
        String path =
                (above + "/" + resource.getPath()).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        for (ResourceMethod method : resource.getResourceMethods()) {
            if (!method.isExtended()) {
                found.add(route(path, method));
            }
        }
        if (resource.getResourceLocator() != null) {
            throw new ServerException(
                    path + " is a sub-resource locator, whose methods could not be listed and checked");
        }
        resource.getChildResources().forEach(child -> collect(path, child, found));
    }

    private static Route route(String path, ResourceMethod method) {
        return new Route(
                method.getHttpMethod(),
                path,
                DeclaredAccess.need(method.getInvocable().getDefinitionMethod()));
    }
}
