package org.scipion.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.server.TestServer;

class SystemTest {

    @RegisterExtension
    private static final TestServer SERVER =
            new TestServer("SCIPIONAPI_LAST_UPDATE_VERSION", "v9.8.7", "SERVE_WEB", "1", "WEB_DIST_PATH", bundle());

    private static String bundle() {
        try {
            Path folder = Files.createTempDirectory("scipion-bundle");
            Files.writeString(folder.resolve("index.html"), "<!doctype html><title>A bundle</title>");
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsVersionsButNoFolders() {
        JsonNode version = SERVER.signedIn(SERVER.account(Role.ADMIN))
                .get("/system/version")
                .json();
        assertThat(version.fieldNames())
                .toIterable()
                .containsExactly(
                        "apiVersion",
                        "webVersion",
                        "currentVersion",
                        "lastUpdateVersion",
                        "lastUpdateAt",
                        "updateBaseUrl",
                        "serveWeb",
                        "webDistPath");
        assertThat(version.path("webVersion").asText()).isEqualTo("v9.8.7");
        assertThat(version.path("lastUpdateVersion").asText()).isEqualTo("v9.8.7");
        assertThat(version.path("lastUpdateAt").isNull()).isTrue();
        assertThat(version.path("serveWeb").asBoolean()).isTrue();
        assertThat(version.path("webDistPath").isNull()).isTrue();
    }

    @Test
    void showsAdministratorsEveryLimitAndRoute() {
        JsonNode overview = SERVER.signedIn(SERVER.account(Role.ADMIN))
                .get("/system/overview")
                .json();
        assertThat(overview.path("databaseAnswers").asBoolean()).isTrue();
        assertThat(overview.path("limits").findValuesAsText("name"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
        assertThat(overview.path("routes")).hasSameSizeAs(SERVER.routes());
    }
}
