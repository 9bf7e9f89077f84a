package org.scipion.server.plugins.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scipion.server.plugins.RemoteJson;

/** The public list of Scipion's plugins. What it said last stands while it cannot be reached. Safe for use by many threads. */
final class PluginRepository {

    private static final Duration KEPT = Duration.ofHours(6);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(5);

    private final String address;
    private final RemoteJson remote;
    private final InstantSource clock;
    private Map<String, JsonNode> known = Map.of();
    private Instant until = Instant.MIN;

    PluginRepository(String address, RemoteJson remote, InstantSource clock) {
        this.address = address;
        this.remote = remote;
        this.clock = clock;
    }

    /** The plugins by name of their package; none if the list was never reached. */
    synchronized Map<String, JsonNode> plugins() {
        if (clock.instant().isAfter(until)) {
            boolean reached = remote.object(address)
                    .map(list -> {
                        known = byPackage(list);
                        return true;
                    })
                    .orElse(false);
            until = clock.instant().plus(reached ? KEPT : KEPT_AFTER_FAILURE);
        }
        return known;
    }

    String address() {
        return address;
    }

    private static Map<String, JsonNode> byPackage(JsonNode list) {
        Map<String, JsonNode> plugins = new LinkedHashMap<>();
        list.properties().forEach(one -> {
            if (one.getValue().isObject()) {
                plugins.put(one.getValue().path("pipName").asText(one.getKey()), one.getValue());
            }
        });
        return plugins;
    }
}
