package org.scipion.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scipion.model.Role;
import org.scipion.server.TestServer;

/** With a real web server that announces versions. */
class UpdateCheckTest {

    private static final AtomicReference<String> MANIFEST = new AtomicReference<>("");
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final HttpServer WEB = webServer();

    @RegisterExtension
    private static final TestServer SERVER = new TestServer(
            "UPDATE_CHECK",
            "1",
            "SCIPIONAPI_UPDATE_BASE_URL",
            "http://127.0.0.1:" + WEB.getAddress().getPort() + "/releases/");

    @RegisterExtension
    private static final TestServer WITHOUT = new TestServer();

    private static HttpServer webServer() {
        try {
            HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            web.createContext("/releases/manifest.json", exchange -> {
                ASKED.incrementAndGet();
                byte[] body = MANIFEST.get().getBytes(StandardCharsets.UTF_8);
                if (body.length == 0) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            web.start();
            return web;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stopTheWebServer() {
        WEB.stop(0);
    }

    @BeforeEach
    void forgetWhatWasAnnounced() {
        SERVER.clock().advance(Duration.ofHours(7));
        ASKED.set(0);
    }

    @Test
    void tellsOfANewerVersionAndAsksOnlyNowAndThen() {
        MANIFEST.set("{\"latest\":\"v99.0.1\",\"releases\":{\"v99.0.1\":{\"api\":{\"file\":\"a.zip\"}}}}");
        JsonNode news = check(SERVER);
        assertThat(news.path("checkOk").asBoolean()).isTrue();
        assertThat(news.path("latestVersion").asText()).isEqualTo("v99.0.1");
        assertThat(news.path("apiArchiveUrl").asText()).endsWith("/releases/a.zip");
        assertThat(news.path("webArchive").asText()).isEqualTo("ScipionWeb-v99.0.1-dist.zip");
        assertThat(check(SERVER)).isEqualTo(news);
        assertThat(ASKED).hasValue(1);
    }

    @Test
    void saysThatTheAnnouncementCannotBeRead() {
        MANIFEST.set("");
        JsonNode news = check(SERVER);
        assertThat(news.path("checkOk").asBoolean()).isFalse();
        assertThat(news.path("error").asText()).isEqualTo("The announcement of updates cannot be reached");
        assertThat(news.path("updateAvailable").asBoolean()).isFalse();
        SERVER.clock().advance(Duration.ofMinutes(11));
        MANIFEST.set("<html>");
        assertThat(check(SERVER).path("error").asText()).isEqualTo("The announcement is no JSON");
    }

    @Test
    void asksNobodyUnlessToldTo() {
        JsonNode news = check(WITHOUT);
        assertThat(news.path("checkOk").asBoolean()).isTrue();
        assertThat(news.path("manifestUrl").isNull()).isTrue();
        assertThat(news.path("updateAvailable").asBoolean()).isFalse();
        assertThat(ASKED).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "v1.0.0, v0.9.9, true",
        "v0.10.0, v0.9.0, true",
        "v1.0.0, v1.0.0, false",
        "v1.0.0, v1.0.0-rc1, true",
        "v1.0.0-rc2, v1.0.0-rc1, true",
        "1.0.0.1, v1.0, true",
        "v2, unknown, false",
    })
    void ordersVersions(String version, String other, boolean newer) {
        assertThat(VersionOrder.isNewer(version, other)).isEqualTo(newer);
    }

    private static JsonNode check(TestServer server) {
        return server.signedIn(server.account(Role.USER))
                .get("/system/update-check")
                .json();
    }
}
