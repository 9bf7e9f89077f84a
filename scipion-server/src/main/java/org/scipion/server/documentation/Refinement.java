package org.scipion.server.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.Access.Need;
import org.scipion.server.http.rest.Route;

/** Completes what the reader of annotations cannot know: who may call what, which errors come, and that bodies are JSON. */
final class Refinement {

    static final String SCHEME = "OAuth2PasswordBearer";
    private static final String ANY = "*/*";
    private static final String JSON = "application/json";

    private final Map<String, Need> needs;

    Refinement(List<Route> routes) {
        needs = routes.stream().collect(Collectors.toMap(route -> key(route.method(), route.path()), Route::need));
    }

    void apply(OpenAPI description) {
        description.getComponents().addSchemas("Error", error());
        if (description.getPaths() != null) {
            description.getPaths().forEach(this::refine);
            LenientBodies.describe(description);
        }
    }

    private void refine(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> refine(method.name(), path, operation));
    }

    private void refine(String method, String path, Operation operation) {
        Need need = needs.getOrDefault(key(method, path), Need.SIGNED_IN);
        operation.setOperationId((method.toLowerCase(Locale.ROOT) + path).replaceAll("[^A-Za-z0-9]+", "_"));
        PathParameters.complete(path, operation);
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            asJson(body.getContent());
            body.setRequired(true);
        }
        operation.setResponses(responses(operation.getResponses(), need));
        if (need != Need.PUBLIC) {
            operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        }
    }

    private static ApiResponses responses(@Nullable ApiResponses read, Need need) {
        ApiResponses all = new ApiResponses();
        if (read != null) {
            read.forEach((status, response) -> {
                asJson(response.getContent());
                all.addApiResponse(status.equals("default") ? "200" : status, described(response));
            });
        }
        Function<String, ApiResponse> error = Refinement::errorResponse;
        if (need != Need.PUBLIC) {
            all.putIfAbsent("401", error.apply("No valid access token"));
            all.putIfAbsent("403", error.apply("Not allowed"));
            all.putIfAbsent("404", error.apply("Not found, or not to be known of"));
        }
        all.putIfAbsent("422", error.apply("Validation failed"));
        all.putIfAbsent("default", error.apply("Another refusal"));
        return all;
    }

    private static ApiResponse described(ApiResponse response) {
        return "default response".equals(response.getDescription()) ? response.description("Done") : response;
    }

    /** What has no shape may be of any kind. */
    private static void asJson(@Nullable Content content) {
        if (content != null && content.containsKey(ANY) && content.get(ANY).getSchema() != null) {
            content.addMediaType(JSON, content.remove(ANY));
        }
    }

    private static ApiResponse errorResponse(String description) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/Error");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(JSON, new MediaType().schema(reference)));
    }

    private static Schema<?> error() {
        return new Schema<>()
                .type("object")
                .description("detail says what is wrong; errors names fields; changes of protocols answer with status,"
                        + " errors and workflow instead")
                .addProperty("detail", new Schema<>())
                .addProperty("errors", new ArraySchema().items(new Schema<>()));
    }

    private static String key(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}").replaceAll("(?<=.)/$", "");
    }
}
