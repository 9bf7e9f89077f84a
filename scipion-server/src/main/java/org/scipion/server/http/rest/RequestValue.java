package org.scipion.server.http.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.ServerException;
import org.scipion.server.http.ClientAddress;

/** Gives resource methods what the access check found: the caller, the project, and where the request came from. */
abstract class RequestValue<T> implements Supplier<T> {

    private final ContainerRequestContext request;
    private final Class<T> type;

    private RequestValue(ContainerRequestContext request, Class<T> type) {
        this.request = request;
        this.type = type;
    }

    static <T> void put(ContainerRequestContext request, Class<T> type, T value) {
        request.setProperty(type.getName(), value);
    }

    @Override
    public T get() {
        Object value = request.getProperty(type.getName());
        if (!type.isInstance(value)) {
            throw new ServerException(
                    "No " + type.getSimpleName() + " is known here: what the resource method needs does not bring one");
        }
        return type.cast(value);
    }

    static final class OfUser extends RequestValue<User> {
        @Inject
        OfUser(ContainerRequestContext request) {
            super(request, User.class);
        }
    }

    static final class OfProject extends RequestValue<AccessibleProject> {
        @Inject
        OfProject(ContainerRequestContext request) {
            super(request, AccessibleProject.class);
        }
    }

    static final class OfAddress extends RequestValue<ClientAddress> {
        @Inject
        OfAddress(ContainerRequestContext request) {
            super(request, ClientAddress.class);
        }
    }
}
