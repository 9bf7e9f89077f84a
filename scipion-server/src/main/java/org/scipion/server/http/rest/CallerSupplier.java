package org.scipion.server.http.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.scipion.server.ServerException;
import org.scipion.server.http.Caller;

/** Gives resource methods the caller that the access check found. */
final class CallerSupplier implements Supplier<Caller> {

    static final String PROPERTY = "org.scipion.caller";

    private final ContainerRequestContext request;

    @Inject
    CallerSupplier(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public Caller get() {
        if (request.getProperty(PROPERTY) instanceof Caller caller) {
            return caller;
        }
        throw new ServerException("A public resource method has no caller");
    }
}
