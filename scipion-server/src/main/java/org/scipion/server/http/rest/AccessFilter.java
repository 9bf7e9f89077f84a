package org.scipion.server.http.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.Caller;
import org.scipion.server.http.CheckedProject;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.Permission;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.UnauthenticatedException;

/** Lets a request through to its resource method only when the caller has what the method needs. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Need need;
    private final Authenticator authenticator;
    private final ProjectDoor projects;

    AccessFilter(Need need, Authenticator authenticator, ProjectDoor projects) {
        this.need = need;
        this.authenticator = authenticator;
        this.projects = projects;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (need == Need.PUBLIC) {
            return;
        }
        Caller caller = authenticator.authenticate(token(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        request.setProperty(CallerSupplier.PROPERTY, caller);
        switch (need) {
            case PUBLIC, SIGNED_IN -> {}
            case ADMIN -> demandAdmin(caller);
            case PROJECT_READ, PROJECT_WRITE, PROJECT_OWNER -> openProject(request, caller);
        }
    }

    private static String token(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new UnauthenticatedException("Not authenticated");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static void demandAdmin(Caller caller) {
        if (!caller.admin()) {
            throw new ForbiddenException("Admin privileges required");
        }
    }

    private void openProject(ContainerRequestContext request, Caller caller) {
        CheckedProject project = projects.open(caller, projectId(request));
        if (need == Need.PROJECT_OWNER && project.permission() != Permission.OWNER) {
            throw new NotFoundException("Project not found");
        }
        if (need == Need.PROJECT_WRITE && !project.permission().writes()) {
            throw new ForbiddenException("Project write permission is required");
        }
        request.setProperty(CheckedProjectSupplier.PROPERTY, project);
    }

    private static int projectId(ContainerRequestContext request) {
        String written = String.valueOf(request.getUriInfo().getPathParameters().getFirst("projectId"));
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            InvalidFieldsException refusal = new InvalidFieldsException("path.projectId", "Must be a whole number");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
