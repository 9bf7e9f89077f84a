package org.scipion.server.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.scipion.server.http.rest.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads JSON from other servers, with little patience and up to a size. Safe for use by many threads. */
public final class RemoteJson {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteJson.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 16 << 20;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NORMAL)
            .build();

    /** The object at an address; empty when there is none to be had. */
    public Optional<JsonNode> object(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                JsonNode json = answer.statusCode() == 200 ? Json.mapper().readTree(body.readNBytes(LARGEST)) : null;
                return Optional.ofNullable(json).filter(JsonNode::isObject);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("{} gives no JSON: {}", address, e.toString());
            return Optional.empty();
        }
    }
}
