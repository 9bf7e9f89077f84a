package org.scipion.server.reviews;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;

/** What the database keeps, as JSON takes it. */
final class StoredJson {

    private StoredJson() {}

    /** A text that the database knows to be JSON. */
    static JsonNode read(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new ServerException("A review that is stored cannot be read", e);
        }
    }

    /** A number, null if there is none. */
    static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
