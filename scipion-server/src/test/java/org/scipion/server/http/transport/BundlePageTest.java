package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.server.ServerException;
import org.scipion.server.WebPages;
import org.scipion.server.bundle.BundleDeployment;

/** A bundle that was put in place, beside an API that answers {@code GET /health} alone. */
class BundlePageTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCRIPT = "/assets/index-B7c2x9Qd.js";

    @TempDir
    private static Path folder;

    private static JettyServer server;

    @BeforeAll
    static void start() throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("bundle/assets")).getParent();
        Files.writeString(bundle.resolve("index.html"), "<title>Theirs</title>");
        Files.writeString(bundle.resolve(SCRIPT.substring(1)), "console.log('theirs');".repeat(100));
        Files.writeString(bundle.resolve("assets/logo.png"), "picture");
        Path place = folder.resolve("web/dist");
        BundleDeployment.deploy(bundle, new WebPages(true, place, "/api"));
        Files.writeString(folder.resolve("web/secret.txt"), "secret");
        server = HealthServer.startWith(Map.of(
                "SERVE_WEB", "1", "WEB_DIST_PATH", place.toString(), "WEB_API_BASE_URL", "https://api.example.org/v1"));
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/projects", "/project/load/My%20project", "/plugins/scipion-em"})
    void startsAtEveryAddressOfItsRouter(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Theirs</title>");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("connect-src 'self' data: blob: https://api.example.org;");
    }

    @ParameterizedTest
    @CsvSource({
        SCRIPT + ", text/javascript, 'public, max-age=31536000, immutable'",
        "/assets/logo.png, image/png, no-cache",
        "/config.js, text/javascript, no-cache"
    })
    void bringsItsFilesAndSaysHowLongTheyAreKept(String path, String type, String kept) throws Exception {
        HttpResponse<String> file = get(path);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith(type);
        assertThat(header(file, "Cache-Control")).isEqualTo(kept);
    }

    @Test
    void isSentAgainOnlyWhenItChanged() throws Exception {
        HttpResponse<String> again = get("/projects", "If-None-Match", header(get("/projects"), "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void isPackedForWhoUnpacksIt() throws Exception {
        HttpResponse<String> packed = get(SCRIPT, "Accept-Encoding", "gzip, br");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Content-Type")).startsWith("text/javascript");
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(packed.body().length()).isLessThan(get(SCRIPT).body().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/gone-B7c2x9Qd.js",
                "/favicon.ico",
                "/api/nothing",
                "/../secret.txt",
                "/..%2Fsecret.txt",
                "/assets/..%2F..%2F..%2Fsecret.txt",
                "/.env"
            })
    void isNoAnswerWhereAFileIsMissing(String path) throws Exception {
        HttpResponse<String> refusal = get(path);
        assertThat(refusal.statusCode()).isIn(400, 404);
        assertThat(refusal.body()).startsWith("{\"detail\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health"})
    void leavesTheApiItsAddresses(String path) throws Exception {
        assertThat(get(path).body()).contains("\"ok\"");
    }

    @Test
    void hasToBeThere() {
        Map<String, String> nothing = Map.of(
                "SERVE_WEB", "1", "WEB_DIST_PATH", folder.resolve("nothing").toString());
        assertThatThrownBy(() -> HealthServer.startWith(nothing))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("--web-dist");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "*/*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
