package org.scipion.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each library behind the API, called over HTTP on the module path that ships. */
class ApiLibrariesIT {

    private static final String VOLUMES = "/protocols/820/outputs/outputVolumes/volumes";

    private static Installation installation;
    private static Api api;
    private static String project;

    @BeforeAll
    static void provision() {
        installation = Installation.withDemo();
        api = installation.signIn();
        project = "/api/projects/"
                + api.getJson("/api/projects/").get(0).path("id").asText();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    /** PostgreSQL, MyBatis, HikariCP, jose4j, Bouncy Castle, Jersey and Jackson. */
    @Test
    void readsTheAccountThatSignedIn() {
        assertThat(api.getJson("/api/auth/me").path("email").asText()).isEqualTo(Installation.EMAIL);
    }

    /** swagger-core. */
    @Test
    void describesItself() {
        JsonNode description = api.getJson("/api/openapi.json");
        assertThat(description.path("info").path("title").asText()).isEqualTo("Scipion API");
        assertThat(description.path("paths").has("/auth/login")).isTrue();
    }

    /** swagger-ui. */
    @Test
    void showsItsDescriptionAsAPage() {
        HttpResponse<byte[]> page = api.get("/api/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), UTF_8)).contains("swagger-ui");
    }

    /** sqlite-jdbc. */
    @Test
    void readsAProjectFromItsFiles() {
        JsonNode run = api.getJson(project).path("protocols").path("1153");
        assertThat(run.path("label").asText()).isEqualTo("relion 2D classes");
    }

    @Test
    void drawsASliceAsPng() throws IOException {
        HttpResponse<byte[]> slice =
                api.get(project + VOLUMES + "/" + firstVolume() + "/slice?axis=z&index=16&format=png");
        assertThat(slice.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(slice.body())).getWidth())
                .isEqualTo(32);
    }

    /** libwebp, a native library. */
    @Test
    void drawsASliceAsWebp() {
        HttpResponse<byte[]> slice =
                api.get(project + VOLUMES + "/" + firstVolume() + "/slice?axis=z&index=16&format=webp");
        assertThat(slice.statusCode()).isEqualTo(200);
        assertThat(new String(slice.body(), 0, 4, UTF_8)).isEqualTo("RIFF");
    }

    @Test
    void previewsAFileOfTheProject() {
        HttpResponse<byte[]> preview = api.get(project + "/protocols/820/fs/preview?path=project.sqlite");
        assertThat(api.json(preview).path("kind").asText()).isEqualTo("database");
    }

    private static String firstVolume() {
        JsonNode first = api.getJson(project + VOLUMES).get(0);
        return first.path("id").asText(first.path("volumeId").asText());
    }
}
