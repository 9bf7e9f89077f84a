package org.scipion.server.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of request bodies what the reader of JSON takes for what: numbers, truth values and texts for each other where they can be read so, and null for a
 * value that is left out.
 */
@SuppressWarnings("rawtypes") // The library declares the map of schemas with raw ones.
final class LenientBodies {

    private static final String REFERENCE = "#/components/schemas/";

    private LenientBodies() {}

    /** Widens the values in the bodies of all requests, and in what is in them. */
    static void describe(OpenAPI description) {
        Map<String, Schema> shapes = description.getComponents().getSchemas();
        Map<String, Schema<?>> bodies = new HashMap<>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> shapes(operation.getRequestBody()))
                .forEach(shape -> collect(shape, shapes, bodies));
        bodies.values().forEach(LenientBodies::widen);
    }

    private static Stream<Schema<?>> shapes(@Nullable RequestBody body) {
        return body == null || body.getContent() == null
                ? Stream.empty()
                : body.getContent().values().stream()
                        .<Schema<?>>map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static void collect(Schema<?> shape, Map<String, Schema> shapes, Map<String, Schema<?>> found) {
        String name = String.valueOf(shape.get$ref()).replace(REFERENCE, "");
        Schema<?> named = shapes.get(name);
        if (named != null && found.putIfAbsent(name, named) == null) {
            collect(named, shapes, found);
        }
        if (shape.getItems() != null) {
            collect(shape.getItems(), shapes, found);
        }
        if (shape.getAllOf() != null) {
            shape.getAllOf().forEach(part -> collect(part, shapes, found));
        }
        if (shape.getProperties() != null) {
            shape.getProperties().values().forEach(property -> collect(property, shapes, found));
        }
    }

    private static void widen(Schema<?> shape) {
        if (shape.getProperties() == null) {
            return;
        }
        Set<String> widened = new HashSet<>();
        shape.getProperties().replaceAll((name, property) -> {
            Optional<Schema<?>> wider = wider(property);
            wider.ifPresent(_ -> widened.add(name));
            return wider.orElse(property);
        });
        if (shape.getRequired() != null) {
            shape.setRequired(shape.getRequired().stream()
                    .filter(name -> !widened.contains(name))
                    .toList());
        }
    }

    /** Everything that is read as a value of this kind; empty if that is this kind alone. */
    private static Optional<Schema<?>> wider(Schema<?> property) {
        return switch (String.valueOf(property.getType())) {
            case "string" -> isAnyText(property) ? Optional.of(any()) : Optional.empty();
            case "integer", "number" -> Optional.of(either(property, new StringSchema()));
            case "boolean" -> Optional.of(either(property, new IntegerSchema().format(null), new StringSchema()));
            default -> Optional.empty();
        };
    }

    private static boolean isAnyText(Schema<?> property) {
        return property.getFormat() == null && property.getEnum() == null;
    }

    private static Schema<?> any() {
        return either(new StringSchema(), new NumberSchema(), new BooleanSchema());
    }

    private static Schema<?> either(Schema<?>... kinds) {
        Schema<?> either = new Schema<>().nullable(true);
        for (Schema<?> kind : kinds) {
            either.addAnyOfItem(kind);
        }
        return either;
    }
}
