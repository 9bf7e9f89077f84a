package org.scipion.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scipion.server.ServerException;
import org.scipion.server.http.FieldErrors;
import org.scipion.server.http.InvalidFieldsException;
import org.scipion.server.http.rest.Json;

/** Which settings there are, and how an object of them is checked and completed. Keys that are not listed are passed over. */
record SettingRules(List<Setting> settings) {

    /** Every setting: as stored where that is allowed, else the usual value. */
    ObjectNode completed(JsonNode stored) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        for (Setting setting : settings) {
            JsonNode value = stored.get(setting.key());
            complete.set(setting.key(), value != null && setting.allows(value) ? value : setting.usual());
        }
        return complete;
    }

    /** As {@link #completed(JsonNode)}, of stored text. */
    ObjectNode completed(String stored) {
        try {
            return completed(Json.mapper().readTree(stored));
        } catch (JsonProcessingException e) {
            throw new ServerException("Stored settings are no JSON", e);
        }
    }

    /**
     * Those settings that a body sets; null sets nothing.
     *
     * @throws InvalidFieldsException naming every value that is not allowed
     */
    ObjectNode given(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidFieldsException("body", "Not of the expected kind: an object");
        }
        FieldErrors errors = FieldErrors.inBody();
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Setting setting : settings) {
            JsonNode value = body.path(setting.key());
            if (!value.isMissingNode() && !value.isNull()) {
                errors.check(setting.key(), setting.allows(value), setting.expected());
                given.set(setting.key(), value);
            }
        }
        errors.refuse();
        return given;
    }

    /** As {@link #given}, with every setting: null where it may be, the usual value where the body says nothing. */
    ObjectNode replacing(JsonNode body) {
        given(body);
        return completed(body);
    }
}
