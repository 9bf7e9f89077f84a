package org.scipion.server.http.rest;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.internal.inject.Binding;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.scipion.model.AccessibleProject;
import org.scipion.model.User;
import org.scipion.server.http.Authenticator;
import org.scipion.server.http.ClientAddress;
import org.scipion.server.http.ProjectDoor;

/** Joins resources, access checks, JSON and errors to a handler that Jetty calls. */
public final class RestApi {

    // Warns of every resource that is given as an instance, although that is allowed. Kept here, because loggers
    // without a reference are forgotten.
    private static final Logger WARNS_OF_INSTANCES = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        WARNS_OF_INSTANCES.setLevel(Level.SEVERE);
    }

    private RestApi() {}

    /**
     * The handler of the given resources; paths are relative to the mount.
     *
     * @param resources one instance of each resource class
     * @param routes is told what the router then answers
     */
    public static Handler handler(
            List<Object> resources, Authenticator authenticator, ProjectDoor projects, Routes routes) {
        ResourceConfig config = new ResourceConfig()
                .addProperties(Map.of(
                        // Only what is named here takes part, and Jetty does not write error pages of its own over
                        // ours.
                        CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        ServerProperties.WADL_FEATURE_DISABLE, true))
                .register(new JsonBodies())
                .register(new LenientHeaders())
                .register(new LenientBooleans())
                .register(new StrictNumbers())
                .register(new DeclaredAccess(authenticator, projects))
                .register(ErrorAnswers.class)
                .register(BrokenAnswers.class)
                .register(UnreadBodies.class)
                .register(routes)
                .register(new Parameters());
        resources.forEach(config::register);
        return ContainerFactory.createContainer(JettyHttpContainer.class, config);
    }

    private static final class Parameters extends AbstractBinder {

        @Override
        protected void configure() {
            perRequest(bindFactory(RequestValue.OfUser.class), User.class);
            perRequest(bindFactory(RequestValue.OfProject.class), AccessibleProject.class);
            perRequest(bindFactory(RequestValue.OfAddress.class), ClientAddress.class);
        }

        private static void perRequest(Binding<?, ?> binding, Type type) {
            binding.to(type);
            binding.in(RequestScoped.class);
        }
    }
}
