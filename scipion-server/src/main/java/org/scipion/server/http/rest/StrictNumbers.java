package org.scipion.server.http.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.InvalidFieldsException;

/** Reads numbers in addresses and queries; what is empty or blank is no number, and does not stand for the usual one either. */
final class StrictNumbers implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Number>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            double.class, Double::valueOf,
            Double.class, Double::valueOf);

    private record Converter<T>(Function<String, Number> reader, String place) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // The reader was chosen for the type.
        public @Nullable T fromString(@Nullable String text) {
            try {
                return text == null ? null : (T) reader.apply(text);
            } catch (NumberFormatException e) {
                // Jersey says of single parameters alone which one it was.
                InvalidFieldsException refusal = new InvalidFieldsException(place, "Not of the expected kind");
                refusal.initCause(e);
                throw refusal;
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, Number> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(reader, place(annotations));
    }

    private static String place(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return "query." + query.value();
            }
            if (annotation instanceof PathParam path) {
                return "path." + path.value();
            }
        }
        return "request";
    }
}
