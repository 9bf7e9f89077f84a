package org.scipion.server.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Route;
import org.scipion.server.system.ProductVersion;

/** Reads the OpenAPI document from resource classes. */
final class ApiDescription {

    static {
        ModelConverters.getInstance().addConverter(new RecordSchemas());
    }

    private final String mountPath;
    private final Supplier<List<Object>> resources;
    private final Supplier<List<Route>> routes;

    ApiDescription(String mountPath, Supplier<List<Object>> resources, Supplier<List<Route>> routes) {
        this.mountPath = mountPath;
        this.resources = resources;
        this.routes = routes;
    }

    byte[] json() {
        OpenAPI described = new Reader(frame()).read(classes());
        new Refinement(routes.get()).apply(described);
        try {
            return Json.mapper().writeValueAsString(described).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new ServerException("The API's description cannot be written", e);
        }
    }

    private Set<Class<?>> classes() {
        return resources.get().stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
    }

    private OpenAPI frame() {
        return new OpenAPI()
                .info(new Info()
                        .title("Scipion API")
                        .version(ProductVersion.tag().replaceFirst("^v", "")))
                .addServersItem(new Server().url(mountPath))
                .components(new Components().addSecuritySchemes(Refinement.SCHEME, scheme()));
    }

    private SecurityScheme scheme() {
        OAuthFlow login = new OAuthFlow().tokenUrl("/auth/login").scopes(new Scopes());
        return new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().password(login));
    }
}
