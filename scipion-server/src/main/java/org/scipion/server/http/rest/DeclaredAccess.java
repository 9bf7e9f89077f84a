package org.scipion.server.http.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.glassfish.jersey.process.Inflector;
import org.scipion.server.ServerException;
import org.scipion.server.http.Access;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.BodyLimit;
import org.scipion.server.http.ProjectDoor;

/** Puts the access check and the body limit in front of each resource method, as its annotations say. */
final class DeclaredAccess implements DynamicFeature {

    private final Authenticator authenticator;
    private final ProjectDoor projects;

    DeclaredAccess(Authenticator authenticator, ProjectDoor projects) {
        this.authenticator = authenticator;
        this.projects = projects;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Access.Need need = isGenerated(method) ? Access.Need.ADMIN : need(method);
        context.register(new AccessFilter(need, authenticator, projects));
        BodyLimit limit = method.getAnnotation(BodyLimit.class);
        context.register(new BodyLimitFilter(limit == null ? BodyLimit.DEFAULT : limit.value()));
    }

    /** Jersey adds answers to OPTIONS of its own, which our front never lets through to it. */
    private static boolean isGenerated(Method method) {
        return Inflector.class.isAssignableFrom(method.getDeclaringClass());
    }

    /**
     * What a resource method demands of its caller.
     *
     * @throws ServerException when it does not say
     */
    static Access.Need need(Method method) {
        Access access = method.getAnnotation(Access.class);
        if (access == null) {
            throw new ServerException(method + " does not declare who may call it: annotate it with @Access");
        }
        return access.value();
    }
}
