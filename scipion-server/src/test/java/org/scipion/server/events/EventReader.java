package org.scipion.server.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.scipion.server.Person;

/** A client that follows a project over a real socket, as a browser does. */
public final class EventReader implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    /** One event; absent fields are empty. */
    public record Received(String id, String name, String data) {}

    public EventReader(Person person, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + person.port() + "/api" + path))
                .header("Authorization", "Bearer " + person.token());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    /** Waits for the next event, passing over comments. */
    public Received next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && fields.containsKey("event")) {
                return new Received(fields.get("id"), fields.get("event"), fields.get("data"));
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        throw new IOException("The stream ended");
    }

    /** Waits for the next event of a kind. */
    public Received next(String name) throws IOException {
        Received received = next();
        while (!received.name().equals(name)) {
            received = next();
        }
        return received;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
