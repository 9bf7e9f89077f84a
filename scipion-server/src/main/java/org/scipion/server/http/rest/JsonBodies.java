package org.scipion.server.http.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NoContentException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.InvalidFieldsException;

/** Reads request bodies; one that is no JSON, or not of the expected kind, is refused with the name of the field. */
final class JsonBodies extends JacksonJsonProvider {

    JsonBodies() {
        super(Json.mapper());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream entity)
            throws IOException {
        try {
            @Nullable Object body = super.readFrom(type, genericType, annotations, mediaType, headers, entity);
            if (body == null) {
                throw new InvalidFieldsException("body", "Field required");
            }
            return body;
        } catch (NoContentException e) {
            throw refused(e, "body", "Field required");
        } catch (MismatchedInputException e) {
            throw refused(e, field(e), "Not of the expected kind: " + expected(e));
        } catch (JsonMappingException e) {
            throw refused(e, field(e), "Not of the expected kind");
        } catch (JsonProcessingException e) {
            throw refused(e, "body", "Not valid JSON at line " + e.getLocation().getLineNr());
        }
    }

    private static InvalidFieldsException refused(Exception cause, String field, String message) {
        InvalidFieldsException refusal = new InvalidFieldsException(field, message);
        refusal.initCause(cause);
        return refusal;
    }

    private static String field(JsonMappingException e) {
        return Stream.concat(
                        Stream.of("body"),
                        e.getPath().stream()
                                .map(JsonMappingException.Reference::getFieldName)
                                .filter(Objects::nonNull))
                .collect(Collectors.joining("."));
    }

    private static String expected(MismatchedInputException e) {
        Class<?> wanted = e.getTargetType();
        if (wanted == null) {
            return "see the API's documentation";
        }
        if (ObjectNode.class.isAssignableFrom(wanted)) {
            return "an object";
        }
        if (wanted.isArray() || Iterable.class.isAssignableFrom(wanted)) {
            return "a list";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "a number";
        }
        return wanted == String.class ? "a text" : "an object";
    }
}
