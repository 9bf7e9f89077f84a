package org.scipion.server.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of request bodies that numbers and truth values are taken for texts, as the reader of JSON does, and null for one that is left out. */
final class LenientTexts {

    private static final String REFERENCE = "#/components/schemas/";

    private LenientTexts() {}

    /** Widens the texts in the bodies of all requests. */
    static void describe(OpenAPI description) {
        Set<String> bodies = new HashSet<>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> collect(operation.getRequestBody(), bodies));
        description.getComponents().getSchemas().forEach((name, shape) -> {
            if (bodies.contains(REFERENCE + name)) {
                widen(shape);
            }
        });
    }

    private static void collect(@Nullable RequestBody body, Set<String> references) {
        if (body != null && body.getContent() != null) {
            body.getContent().values().forEach(content -> references.add(reference(content)));
        }
    }

    private static String reference(MediaType content) {
        return content.getSchema() == null
                ? ""
                : String.valueOf(content.getSchema().get$ref());
    }

    private static void widen(Schema<?> shape) {
        if (shape.getProperties() == null) {
            return;
        }
        Set<String> texts = new HashSet<>();
        shape.getProperties().forEach((name, property) -> {
            if (isText(property)) {
                texts.add(name);
            }
        });
        texts.forEach(name -> shape.getProperties().put(name, widened()));
        if (shape.getRequired() != null) {
            shape.setRequired(shape.getRequired().stream()
                    .filter(name -> !texts.contains(name))
                    .toList());
        }
    }

    private static boolean isText(Schema<?> property) {
        return "string".equals(property.getType()) && property.getFormat() == null && property.getEnum() == null;
    }

    private static Schema<?> widened() {
        return new Schema<>()
                .nullable(true)
                .addAnyOfItem(new StringSchema())
                .addAnyOfItem(new NumberSchema())
                .addAnyOfItem(new BooleanSchema());
    }
}
