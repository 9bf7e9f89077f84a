package org.scipion.server.http.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.User;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.ForbiddenException;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.UnauthenticatedException;

/** Lets a request through to its resource method only when the caller has what the method needs. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {

    /** Set by our own front on every request; what a client sends under this name never gets here. */
    static final String CLIENT = "X-Scipion-Client";

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
        RequestValue.put(
                request, ClientAddress.class, new ClientAddress(String.valueOf(request.getHeaderString(CLIENT))));
        if (need == Need.PUBLIC) {
            return;
        }
        User caller = authenticator.authenticate(token(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        RequestValue.put(request, User.class, caller);
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

    private static void demandAdmin(User caller) {
        if (!caller.isAdmin()) {
            throw new ForbiddenException("Admin privileges required");
        }
    }

    private void openProject(ContainerRequestContext request, User caller) {
        AccessibleProject project = projects.open(caller, projectId(request), need);
        if (need == Need.PROJECT_OWNER && !project.owned()) {
            throw new NotFoundException("Project not found");
        }
        if (need == Need.PROJECT_WRITE && !project.permission().covers(Permission.FULL)) {
            throw new ForbiddenException("Project write permission is required");
        }
        RequestValue.put(request, AccessibleProject.class, project);
    }

    private static long projectId(ContainerRequestContext request) {
        String written = String.valueOf(request.getUriInfo().getPathParameters().getFirst("projectId"));
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            InvalidFieldsException refusal = new InvalidFieldsException("path.projectId", "Must be a whole number");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
