package org.scipion.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;

/** Completed settings as a record. */
final class SettingRecord {

    private SettingRecord() {}

    static <T> T read(JsonNode complete, Class<T> type) {
        try {
            return Json.mapper().treeToValue(complete, type);
        } catch (JsonProcessingException e) {
            throw new ServerException("The rules of " + type.getSimpleName() + " allow what it cannot hold", e);
        }
    }
}
