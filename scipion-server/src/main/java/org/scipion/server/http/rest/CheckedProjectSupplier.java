package org.scipion.server.http.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.scipion.server.ServerException;
import org.scipion.server.http.CheckedProject;

/** Gives resource methods the project that the access check found. */
final class CheckedProjectSupplier implements Supplier<CheckedProject> {

    static final String PROPERTY = "org.scipion.project";

    private final ContainerRequestContext request;

    @Inject
    CheckedProjectSupplier(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public CheckedProject get() {
        if (request.getProperty(PROPERTY) instanceof CheckedProject project) {
            return project;
        }
        throw new ServerException("A resource method without a project need has no checked project");
    }
}
