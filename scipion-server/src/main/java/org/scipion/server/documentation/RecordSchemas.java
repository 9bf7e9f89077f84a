package org.scipion.server.documentation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each field of a record whether it may be null, as the record itself says it. */
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> resolved = others.next().resolve(type, context, others);
        Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && described.isRecord()) {
            describe(described, definition(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        Schema<?> defined =
                reference == null ? null : context.getDefinedModels().get(reference.replace(REFERENCE, ""));
        return defined == null ? resolved : defined;
    }

    private static void describe(Class<?> described, Schema<?> definition) {
        if (definition.getProperties() == null) {
            return;
        }
        for (RecordComponent component : described.getRecordComponents()) {
            describe(component, definition);
        }
    }

    private static void describe(RecordComponent component, Schema<?> definition) {
        String name = name(component);
        Map<String, Schema<?>> properties = properties(definition);
        Schema<?> property = properties.get(name);
        if (property == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            definition.addRequiredItem(name);
        } else if (property.get$ref() == null) {
            property.setNullable(true);
        } else {
            properties.put(name, new Schema<>().nullable(true).addAllOfItem(new Schema<>().$ref(property.get$ref())));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The library declares the map of properties with raw schemas.
    private static Map<String, Schema<?>> properties(Schema<?> definition) {
        return (Map) definition.getProperties();
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
