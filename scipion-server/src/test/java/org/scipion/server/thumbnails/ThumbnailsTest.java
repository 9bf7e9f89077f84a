package org.scipion.server.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.json;
import static org.scipion.server.files.ViewerServer.picture;
import static org.scipion.server.files.ViewerServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcStack;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** Thumbnails of outputs, runs and projects. The pictures are left in {@code target/thumbnails} to look at. */
class ThumbnailsTest {

    private static final Path PICTURES = Path.of("target/thumbnails");
    private static final String MICROGRAPHS = "/projects/7/protocols/89/outputs/outputMicrographs/thumbnail";

    @TempDir
    private Path lab;

    private Path project;
    private ViewerServer server;

    @BeforeEach
    void start() {
        project = ProjectFixture.unpackInto(lab);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> shown(String address, int width) throws Exception {
        HttpResponse<byte[]> answer = server.get(address);
        assertThat(answer.statusCode()).as("%s: %s", address, text(answer)).isEqualTo(200);
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(address.replaceAll("\\W+", "_") + ".png"), answer.body());
        BufferedImage picture = picture(answer);
        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .isEqualTo(List.of(width, (int) Math.round(0.6 * width)));
        assertThat(picture.getRGB(0, 0) & 0xffffff).isEqualTo(0xf1f5f9);
        return answer;
    }

    @Test
    void showAnOutputARunAndAProject() throws Exception {
        HttpResponse<byte[]> output = shown(MICROGRAPHS, 320);
        assertThat(header(output, "Content-Type")).isEqualTo("image/png");
        assertThat(header(output, "Cache-Control")).isEqualTo("private, max-age=900, stale-while-revalidate=300");
        assertThat(header(output, "ETag")).matches("\"[0-9a-f]{40}\"");
        assertThat(header(output, "Last-Modified")).endsWith("GMT");
        assertThat(header(output, "Content-Disposition"))
                .isEqualTo("inline; filename=\"protocol_89_outputMicrographs_thumbnail.png\"");
        HttpResponse<byte[]> run = shown("/projects/7/protocols/1350/thumbnail?size=400", 400);
        assertThat(header(run, "Content-Disposition")).isEqualTo("inline; filename=\"protocol_1350_thumbnail.png\"");
        HttpResponse<byte[]> whole = shown("/projects/7/thumbnail", 640);
        assertThat(header(whole, "Content-Disposition")).isEqualTo("inline; filename=\"project_thumbnail.png\"");
        for (String other : List.of(
                "2/outputs/outputMovies",
                "261/outputs/outputParticles",
                "820/outputs/outputVolumes",
                "1153/outputs/outputClasses",
                "1518/outputs/outputTiltSeries",
                "1644/outputs/Tomograms",
                "1350/outputs/outputVolume",
                "1017/outputs/outputMask",
                "940/outputs/outputAverages")) {
            shown("/projects/7/protocols/" + other + "/thumbnail", 320);
        }
    }

    @Test
    void holdAsLongAsTheOutputStaysTheSame() throws Exception {
        String tag = header(server.get(MICROGRAPHS), "ETag");
        String whole = header(server.get("/projects/7/thumbnail?maxProtocols=12"), "ETag");
        assertThat(server.get(MICROGRAPHS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.get("/projects/7/thumbnail?maxProtocols=12", "If-None-Match", whole)
                        .statusCode())
                .isEqualTo(304);
        MrcStack.write(project.resolve("Runs/000089_ProtImportMicrographs/extra/mic_001.mrc"), 20, 20, 1);
        HttpResponse<byte[]> after = server.get(MICROGRAPHS, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "ETag")).isNotEqualTo(tag);
        assertThat(server.get("/projects/7/thumbnail?maxProtocols=12", "If-None-Match", whole)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showTheMostTellingOutputOfARun() throws Exception {
        JsonNode best = json(server.send("POST", "/projects/7/protocols/1237/thumbnail/rebuild", null));
        assertThat(best.path("success").asBoolean()).isTrue();
        JsonNode thumbnail = best.path("thumbnail");
        assertThat(thumbnail.path("protocolId").asInt()).isEqualTo(1237);
        assertThat(thumbnail.path("protocolLabel").asText()).isEqualTo("relion 3D classes");
        assertThat(thumbnail.path("status").asText()).isEqualTo("finished");
        assertThat(thumbnail.path("outputName").asText()).isEqualTo("outputClasses");
        assertThat(thumbnail.path("outputClassName").asText()).isEqualTo("SetOfClasses3D");
        assertThat(thumbnail.path("exists").asBoolean()).isTrue();
        JsonNode named = json(
                server.send("POST", "/projects/7/protocols/1237/thumbnail/rebuild?outputName=outputVolumes", null));
        assertThat(named.at("/thumbnail/outputName").asText()).isEqualTo("outputVolumes");
        assertThat(server.get("/projects/7/protocols/1237/thumbnail?outputName=none")
                        .statusCode())
                .isEqualTo(404);
        JsonNode whole = json(server.send("POST", "/projects/7/thumbnail/rebuild", null));
        assertThat(whole.path("success").asBoolean()).isTrue();
        assertThat(whole.at("/thumbnail/items").asInt()).isEqualTo(6);
    }

    @Test
    void areRefusedWhereThereAreNone() throws Exception {
        HttpResponse<byte[]> none = server.get("/projects/7/protocols/1907/outputs/oBoxSize/thumbnail");
        assertThat(none.statusCode()).isEqualTo(404);
        JsonNode detail = json(none).path("detail");
        assertThat(detail.path("message").asText()).isEqualTo("Thumbnail not available");
        assertThat(detail.path("projectId").asInt()).isEqualTo(7);
        assertThat(detail.path("protocolId").asInt()).isEqualTo(1907);
        assertThat(detail.path("outputName").asText()).isEqualTo("oBoxSize");
        assertThat(detail.path("result").isNull()).isTrue();
        assertThat(server.get("/projects/7/protocols/1942/thumbnail").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/projects/7/protocols/999999/thumbnail").statusCode())
                .isEqualTo(404);
        for (String query : List.of(
                "thumbnail?size=127",
                "thumbnail?size=2049",
                "thumbnail?maxProtocols=0",
                "thumbnail?maxProtocols=13",
                "thumbnail-items?maxProtocols=25",
                "thumbnail-items?maxOutputsPerProtocol=13",
                "protocols/89/thumbnail?size=1025",
                "protocols/89/outputs/outputMicrographs/thumbnail?size=127")) {
            assertThat(server.get("/projects/7/" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(server.send("POST", "/projects/7/thumbnail/rebuild", null, "Authorization", "Bearer reader")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areListedByRunTheLatestFirst() throws Exception {
        HttpResponse<byte[]> answer = server.get("/projects/7/thumbnail-items?maxProtocols=5&maxOutputsPerProtocol=2");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=60, stale-while-revalidate=300");
        JsonNode items = json(answer);
        assertThat(items).hasSize(5);
        List<Long> runs = new ArrayList<>();
        items.forEach(item -> runs.add(-item.path("protocolId").asLong()));
        assertThat(runs).isSorted().startsWith(-1977L);
        JsonNode output = items.get(0).path("outputs").get(0);
        assertThat(items.get(0).path("label").asText()).isEqualTo("scheduled subset");
        assertThat(output.path("outputName").asText()).isEqualTo("outputParticles");
        assertThat(output.path("outputClassName").asText()).isEqualTo("SetOfParticles");
        assertThat(output.path("exists").asBoolean()).isTrue();
        assertThat(output.path("thumbnailDataUrl").isNull()).isTrue();
        assertThat(output.path("thumbnailRebuildUrl").isNull()).isTrue();
        assertThat(server.get(output.path("thumbnailUrl").asText()).statusCode())
                .isEqualTo(200);
        JsonNode inline = json(server.get("/projects/7/thumbnail-items?maxProtocols=1&inlineImages=true"));
        assertThat(inline.at("/0/outputs/0/thumbnailDataUrl").asText()).startsWith("data:image/png;base64,");
    }

    @Test
    void comeInBatchesWithWhatFailedBeside() throws Exception {
        List<Map<String, Object>> wanted = List.of(
                Map.of("protocolId", "89", "outputName", "outputMicrographs"),
                Map.of("protocolId", 89, "outputName", "outputMicrographs"),
                Map.of("protocolId", 1907, "outputName", "oBoxSize"),
                Map.of("protocolId", 5, "outputName", "none"),
                Map.of("protocolId", 5, "outputName", " "));
        Map<String, Object> body = Map.of("outputs", wanted, "size", 128, "inlineImages", true);
        HttpResponse<byte[]> response = server.send("POST", "/projects/7/output-thumbnails", body);
        JsonNode answer = json(response);
        assertThat(answer.path("projectId").asInt()).isEqualTo(7);
        assertThat(answer.path("size").asInt()).isEqualTo(128);
        assertThat(answer.path("items")).hasSize(3);
        JsonNode drawn = answer.path("items").get(0);
        assertThat(drawn.path("protocolId").isInt()).isTrue();
        assertThat(drawn.path("exists").asBoolean()).isTrue();
        assertThat(drawn.path("cached").asBoolean()).isFalse();
        assertThat(drawn.path("outputClassName").asText()).isEqualTo("SetOfMicrographs");
        assertThat(drawn.path("thumbnailDataUrl").asText()).startsWith("data:image/png;base64,");
        assertThat(drawn.path("error").isNull()).isTrue();
        assertThat(answer.path("items").get(1).path("exists").asBoolean()).isFalse();
        assertThat(answer.path("items").get(1).path("error").asText()).isEqualTo("Thumbnail not available");
        assertThat(answer.path("items").get(2).path("error").asText()).contains("not available");
        assertThat(header(response, "X-Thumbnail-Items")).isEqualTo("3");
        assertThat(header(response, "X-Thumbnail-Cache-Hits")).isEqualTo("0");
        assertThat(header(response, "Server-Timing")).contains("total;dur=");
        HttpResponse<byte[]> again = server.send("POST", "/projects/7/output-thumbnails", body);
        assertThat(header(again, "X-Thumbnail-Cache-Hits")).isEqualTo("1");
        assertThat(json(server.send("POST", "/projects/7/output-thumbnails", Map.of("outputs", List.of())))
                        .path("items"))
                .isEmpty();
    }
}
