package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in web page, beside an API that answers {@code GET /health} alone. */
class PageTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects", "/projects/7/runs/42/outputs/outputVolume", "/people", "/projects/7"})
    void startsAtEveryAddressThatABrowserGoesTo(String path) throws Exception {
        HttpResponse<String> page = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("<script type=\"module\" src=\"/main.js\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';");
    }

    @ParameterizedTest
    @CsvSource({
        "/main.js, text/javascript; charset=utf-8",
        "/main.css, text/css; charset=utf-8",
        "/icon.svg, image/svg+xml"
    })
    void bringsItsFiles(String path, String type) throws Exception {
        HttpResponse<String> file = get(path, "Accept", "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.body()).isNotBlank();
    }

    @Test
    void isSentAgainOnlyWhenItChanged() throws Exception {
        String tag =
                get("/main.js", "Accept", "*/*").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/main.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isPackedForWhoUnpacksIt() throws Exception {
        HttpResponse<String> packed = get("/main.js", "Accept-Encoding", "gzip, br");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length())
                .isLessThan(get("/main.js", "Accept", "*/*").body().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/health", "/health"})
    void leavesTheApiItsAddressesEvenToABrowser(String path) throws Exception {
        assertThat(get(path, "Accept", "text/html").body()).contains("\"ok\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/nothing"})
    void isNoAnswerToAProgram(String path) throws Exception {
        HttpResponse<String> refusal = get(path, "Accept", "application/json");
        assertThat(refusal.statusCode()).isEqualTo(404);
        assertThat(refusal.body()).startsWith("{\"detail\":");
    }

    private static HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }
}
