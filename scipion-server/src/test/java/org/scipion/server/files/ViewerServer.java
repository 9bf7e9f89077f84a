package org.scipion.server.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Permission;
import org.scipion.model.Profile;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.preview.Previews;
import org.scipion.server.ListenAddress;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.TestServer;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.ProjectDoor;
import org.scipion.server.http.UnauthenticatedException;
import org.scipion.server.http.rest.Json;
import org.scipion.server.http.rest.RestApi;
import org.scipion.server.http.rest.Routes;
import org.scipion.server.http.transport.FrontHandlers;
import org.scipion.server.http.transport.JettyServer;
import org.scipion.server.projects.OpenProjects;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.viewers.OutputViewers;

/** The viewers' routes over one project, 7, on a real socket. Tokens are {@code owner} and {@code reader}. */
public final class ViewerServer implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JettyServer server;

    public ViewerServer(Path project, List<Path> importFolders, List<Path> dataFolders) {
        AnswerCache cache = new AnswerCache();
        Previews previews = Previews.create();
        FileBrowsing browsing = new FileBrowsing(new FilePreviews(previews), cache);
        ProjectFolders folders = new ProjectFolders(importFolders, dataFolders);
        OutputViewers viewers = new OutputViewers(
                new ProjectRuns(new OpenProjects(folder -> {})),
                new DataFiles(folders, previews, cache),
                previews,
                cache);
        List<Object> resources = new ArrayList<>(viewers.resources());
        resources.add(new ImportFilesResource(browsing, importFolders));
        resources.add(new ProjectFilesResource(browsing, folders));
        ServerConfiguration configuration =
                ServerConfiguration.of(TestServer.variables(Path.of("target/no-workspace")));
        server = JettyServer.start(
                new ListenAddress("127.0.0.1", 0),
                FrontHandlers.around(
                        RestApi.handler(resources, ViewerServer::caller, door(project), new Routes()), configuration));
    }

    private static User caller(String token) {
        Instant then = Instant.EPOCH;
        return switch (token) {
            case "owner" -> new User(1, "o@lab.org", Role.USER, true, true, Profile.named("O", "W", ""), 0, then, then);
            case "reader" ->
                new User(2, "r@lab.org", Role.USER, true, true, Profile.named("R", "E", ""), 0, then, then);
            default -> throw new UnauthenticatedException("Invalid authentication credentials");
        };
    }

    private static ProjectDoor door(Path folder) {
        return (caller, id, need) -> {
            if (id != 7) {
                throw new NotFoundException("Project not found");
            }
            Instant then = Instant.EPOCH;
            return new AccessibleProject(
                    new Project(7, "demo", folder, "", "active", 1, then, then),
                    caller.id() == 1 ? Permission.OWNER : Permission.READ,
                    0,
                    Optional.empty());
        };
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + "/api" + path);
    }

    public int port() {
        return server.port();
    }

    /** A query value that holds anything. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    public HttpResponse<byte[]> send(String method, String path, @Nullable Object body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Json.text(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer owner");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer owner")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public static Map<?, ?> object(HttpResponse<byte[]> response) throws IOException {
        return Json.mapper().readValue(response.body(), Map.class);
    }

    public static List<?> list(HttpResponse<byte[]> response) throws IOException {
        return Json.mapper().readValue(response.body(), List.class);
    }

    public static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return Json.mapper().readTree(response.body());
    }

    public static BufferedImage picture(HttpResponse<byte[]> response) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
