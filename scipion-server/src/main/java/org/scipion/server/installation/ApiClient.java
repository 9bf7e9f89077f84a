package org.scipion.server.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What the command line asks of the running server, as any client would. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final String api;
    private final String token;

    private ApiClient(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /** A client that acts for this user. */
    static ApiClient signIn(ServerAddress server, String email, String password) {
        ApiClient anonymous = new ApiClient(server.api(), "");
        JsonNode tokens = anonymous.post("/auth/login", Map.of("email", email, "password", password));
        return new ApiClient(server.api(), tokens.path("accessToken").asText());
    }

    /** Imports the project in a folder of this machine; the server copies it. */
    void importProject(Path folder, String name) {
        post("/projects/import", Map.of("projectLocation", folder.toString(), "projectName", name));
    }

    private JsonNode post(String route, Map<String, String> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + route))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return accepted(route, http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new InstallationException("the server did not answer POST " + route, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstallationException("interrupted while waiting for POST " + route, e);
        }
    }

    private static JsonNode accepted(String route, HttpResponse<String> response) throws JsonProcessingException {
        if (response.statusCode() / 100 != 2) {
            throw new InstallationException(
                    "POST " + route + " was answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
