package org.scipion.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.scipion.server.http.rest.Json;

/** Somebody who calls the API over a real socket. */
public record Person(int port, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What was answered. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String detail() {
            return json().path("detail").asText();
        }
    }

    public Person signIn(String email, String password) {
        Answer answer = post("/auth/login", Json.text(new Login(email, password)));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return new Person(port, answer.json().path("accessToken").asText());
    }

    public Person with(String otherToken) {
        return new Person(port, otherToken);
    }

    public Answer get(String path, String... headers) {
        return call("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return call("POST", path, body, headers);
    }

    public Answer put(String path, String body, String... headers) {
        return call("PUT", path, body, headers);
    }

    public Answer patch(String path, String body, String... headers) {
        return call("PATCH", path, body, headers);
    }

    public Answer call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api" + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Login(String email, String password) {}
}
