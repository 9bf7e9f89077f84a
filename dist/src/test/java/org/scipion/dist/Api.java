package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A client of the API that knows nothing but HTTP. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    private Api(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** A client without a token. */
    static Api anonymous(String address) {
        return new Api(address, "");
    }

    /** A client with the token that this e-mail address and password get. */
    static Api signIn(String address, String email, String password) {
        JsonNode tokens = anonymous(address)
                .json(anonymous(address).post("/api/auth/login", Map.of("email", email, "password", password)));
        return new Api(address, tokens.path("accessToken").asText());
    }

    String token() {
        return token;
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<byte[]> post(String path, Object body) {
        return send("POST", path, body);
    }

    HttpResponse<byte[]> put(String path, Object body) {
        return send("PUT", path, body);
    }

    HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE().build());
    }

    private HttpResponse<byte[]> send(String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of an answer that must be a success. */
    JsonNode json(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.request().uri() + " was answered " + response.statusCode() + ": "
                    + new String(response.body(), UTF_8));
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode getJson(String path) {
        return json(get(path));
    }

    JsonNode postJson(String path, Object body) {
        return json(post(path, body));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
