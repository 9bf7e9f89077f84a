package org.scipion.server.http.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that are true or false the way people write them: true, 1, yes, on and their opposites, in any letter case. */
final class LenientBooleans implements ParamConverterProvider, ParamConverter<Boolean> {

    @Override
    @SuppressWarnings("unchecked") // The type was compared on the line above.
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Boolean.class || type == boolean.class ? (ParamConverter<T>) this : null;
    }

    @Override
    public @Nullable Boolean fromString(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }

    @Override
    public String toString(Boolean value) {
        return value.toString();
    }
}
