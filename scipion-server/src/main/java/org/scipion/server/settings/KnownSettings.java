package org.scipion.server.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.scipion.server.ServerException;
import org.scipion.server.http.rest.Json;

/**
 * Settings with their defaults. Immutable.
 *
 * @param defaults every key with the value that holds unless another is saved; not to be changed
 */
record KnownSettings(ObjectNode defaults) {

    /** Those of a person. */
    static final KnownSettings OF_USER = new KnownSettings(JsonNodeFactory.instance
            .objectNode()
            .put("theme", "system")
            .put("uiDensity", "comfortable")
            .put("fontScale", 1.0)
            .put("workflowViewMode", "treeTb")
            .put("language", "en")
            .put("timeZone", "Europe/Madrid")
            .put("graphMiniMapEnabled", true)
            .put("graphFocusModeEnabled", false)
            .put("protocolOutputThumbnailsEnabled", false)
            .put("workflowsAutoRefreshSec", 5));

    /** Those of the installation that everybody may know. */
    static final KnownSettings OF_INSTANCE = new KnownSettings(JsonNodeFactory.instance
            .objectNode()
            .put("defaultQueueName", "default")
            .put("maxConcurrentRunsPerUser", 4));

    /** What holds when this was saved; saved keys that are not known are left out. */
    ObjectNode with(Optional<String> saved) {
        ObjectNode effective = defaults.deepCopy();
        saved.map(KnownSettings::parse)
                .ifPresent(values -> values.properties().stream()
                        .filter(entry -> defaults.has(entry.getKey()))
                        .forEach(entry -> effective.set(entry.getKey(), entry.getValue())));
        return effective;
    }

    private static JsonNode parse(String saved) {
        try {
            return Json.mapper().readTree(saved);
        } catch (JsonProcessingException e) {
            throw new ServerException("Saved settings are no JSON", e);
        }
    }
}
