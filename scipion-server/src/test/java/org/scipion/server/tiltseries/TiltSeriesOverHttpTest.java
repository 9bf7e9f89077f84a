package org.scipion.server.tiltseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.Pixels;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

class TiltSeriesOverHttpTest {

    private static final String SET = "/projects/7/protocols/1518/outputs/outputTiltSeries/tiltseries";
    private static final String FOLDER = "Runs/001518_ProtImportTs/";
    private static final int SIDE = 16;
    private static final int ROW = 2;

    @TempDir
    private static Path lab;

    private static Path project;
    private static ViewerServer server;

    /** TS_01 stays as it is; each view of TS_02 has one bright pixel, in row 2 and the column of its place. */
    @BeforeAll
    static void start() throws Exception {
        project = ProjectFixture.unpackInto(lab);
        MrcFile.writeDots(project.resolve(FOLDER + "extra/TS_02.mrcs"), SIDE, SIDE, 11, ROW);
        SqliteFile.execute(
                project.resolve(FOLDER + "TiltSeries.sqlite"),
                "insert into TS_02_Classes (label_property, column_name, class_name)"
                        + " values ('_transform', 'c21', 'Transform'), ('_transform._matrix', 'c22', 'Matrix')",
                "alter table TS_02_Objects add column c21 text",
                "alter table TS_02_Objects add column c22 text",
                "update TS_02_Objects set c22 = '[[1.0, 0.0, 3.0], [0.0, 1.0, 4.0], [0.0, 0.0, 1.0]]' where id = 5",
                "update TS_02_Objects set c22 = '[[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]' where id = 6",
                "update TS_02_Objects set enabled = 0 where id = 7");
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheSeries() throws Exception {
        assertThat(list(server.get(SET)))
                .isEqualTo(List.of(
                        Map.of(
                                "tiltSeriesId",
                                "TS_01",
                                "label",
                                "TiltSeries TS_01",
                                "nViews",
                                11,
                                "dims",
                                List.of(96, 96, 11),
                                "pixelSize",
                                5.0,
                                "tiltAxisAngle",
                                84.1),
                        Map.of(
                                "tiltSeriesId",
                                "TS_02",
                                "label",
                                "TiltSeries TS_02",
                                "nViews",
                                11,
                                "dims",
                                List.of(96, 96, 11),
                                "pixelSize",
                                5.0,
                                "tiltAxisAngle",
                                84.1)));
    }

    @Test
    void describesTheViews() throws Exception {
        Map<?, ?> series = object(server.get(SET + "/TS_01/frames"));
        assertThat(series.get("tiltSeriesId")).isEqualTo("TS_01");
        assertThat(series.get("label")).isEqualTo("TiltSeries TS_01");
        assertThat(series.get("tiltAxisAngle")).isEqualTo(84.1);
        List<?> frames = (List<?>) series.get("frames");
        assertThat(frames).hasSize(11);
        assertThat(frames.get(2))
                .isEqualTo(Map.of(
                        "viewId",
                        3,
                        "index",
                        3,
                        "order",
                        3,
                        "tiltAngle",
                        -30.0,
                        "excluded",
                        false,
                        "dose",
                        9.0,
                        "path",
                        "3@" + FOLDER + "extra/TS_01.mrcs"));
    }

    @Test
    void readsAlignmentsAndExclusions() throws Exception {
        List<?> frames = (List<?>) object(server.get(SET + "/TS_02/frames")).get("frames");
        Map<?, ?> shifted = (Map<?, ?>) frames.get(4);
        assertThat(shifted.get("shiftX")).isEqualTo(3.0);
        assertThat(shifted.get("shiftY")).isEqualTo(4.0);
        assertThat(((Number) shifted.get("rot")).doubleValue()).isZero();
        Map<?, ?> turned = (Map<?, ?>) frames.get(5);
        assertThat(((Number) turned.get("rot")).doubleValue()).isCloseTo(-90, within(1e-9));
        assertThat(((Map<?, ?>) frames.get(6)).get("excluded")).isEqualTo(true);
        assertThat(((Map<?, ?>) frames.get(7)).containsKey("rot")).isFalse();
    }

    @Test
    void drawsTheViewOfThatPlaceWithItsLastRowOnTop() throws Exception {
        for (int index = 1; index <= 11; index++) {
            Pixels picture = Pixels.of(server.get(SET + "/TS_02/tilt?index=" + index));
            assertThat(picture.width()).isEqualTo(SIDE);
            assertThat(picture.brightest()).as("view " + index).isEqualTo(List.of(SIDE - 1 - ROW, index - 1));
        }
    }

    @Test
    void takesANumberThatIsNoViewForAPlaceInTheList() throws Exception {
        assertThat(Pixels.of(server.get(SET + "/TS_02/tilt")).brightest()).isEqualTo(List.of(SIDE - 1 - ROW, 0));
        assertThat(text(server.get(SET + "/TS_02/tilt?index=12")))
                .isEqualTo("{\"detail\":\"Tilt image not found: 12 of tilt series TS_02\"}");
        assertThat(server.get(SET + "/TS_02/tilt?index=12").statusCode()).isEqualTo(404);
    }

    @Test
    void movesAViewAsItsAlignmentSaysAndThenFlipsIt() throws Exception {
        assertThat(Pixels.of(server.get(SET + "/TS_02/tilt?index=5&applyTransform=true"))
                        .brightest())
                .as("4 columns and 2 rows, moved by 3 and 4")
                .isEqualTo(List.of(SIDE - 1 - (ROW + 4), 4 + 3));
        assertThat(Pixels.of(server.get(SET + "/TS_02/tilt?index=5")).brightest())
                .isEqualTo(List.of(SIDE - 1 - ROW, 4));
        // A quarter clockwise as seen with row 0 on top: column 5 of row 2 becomes row 5 of the column that is 2 from
        // the right.
        assertThat(Pixels.of(server.get(SET + "/TS_02/tilt?index=6&applyTransform=1"))
                        .brightest())
                .isEqualTo(List.of(SIDE - 1 - 5, SIDE - 1 - ROW));
    }

    @Test
    void saysWhatAPictureIs() throws Exception {
        HttpResponse<byte[]> miss = server.get(SET + "/TS_01/tilt?index=3&size=48&fmt=webp");
        assertThat(header(miss, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Schema")).isEqualTo("scipion");
        assertThat(header(miss, "X-Preview-Mime")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Width")).isEqualTo("48");
        assertThat(header(miss, "X-Preview-Height")).isEqualTo("48");
        assertThat(header(miss, "X-Preview-Note"))
                .isEqualTo("Static image preview for 3@" + FOLDER + "extra/TS_01.mrcs");
        assertThat(header(miss, "Content-Disposition")).isEqualTo("inline; filename=\"TS_01.mrcs.webp\"");
        assertThat(header(miss, "X-Preview-Cache")).isEqualTo("MISS");
        assertThat(header(miss, "Vary")).contains("Authorization");
        HttpResponse<byte[]> hit = server.get(SET + "/TS_01/tilt?index=3&size=48&fmt=webp");
        assertThat(header(hit, "X-Preview-Cache")).isEqualTo("HIT");
        assertThat(hit.body()).isEqualTo(miss.body());
        assertThat(server.get(SET + "/TS_01/tilt?index=3&size=48&fmt=webp", "If-None-Match", header(miss, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void drawsSeveralViewsAndTellsWhichFailed() throws Exception {
        Map<?, ?> answer = object(server.send(
                "POST", SET + "/TS_02/tilt/batch", Map.of("indices", List.of(5, 99, 5, 1), "fmt", "png", "size", 64)));
        assertThat(answer.get("tiltSeriesId")).isEqualTo("TS_02");
        assertThat(answer.get("fmt")).isEqualTo("png");
        assertThat(answer.get("size")).isEqualTo(64);
        assertThat(answer.get("applyTransform")).isEqualTo(true);
        List<?> items = (List<?>) answer.get("items");
        assertThat(items).hasSize(2);
        Map<?, ?> moved = (Map<?, ?>) items.get(0);
        assertThat(moved.get("index")).isEqualTo(5);
        assertThat(moved.get("contentType")).isEqualTo("image/png");
        assertThat(moved.get("cache")).isIn("HIT", "MISS");
        assertThat(Pixels.ofDataUrl(moved.get("dataUrl")).brightest()).isEqualTo(List.of(SIDE - 1 - (ROW + 4), 4 + 3));
        assertThat(((Map<?, ?>) items.get(1)).get("index")).isEqualTo(1);
        assertThat((List<?>) answer.get("errors"))
                .singleElement()
                .isEqualTo(Map.of("index", 99, "error", "Tilt image not found: 99 of tilt series TS_02"));
    }

    @Test
    void drawsAsManyViewsAsAllowedAndNotOneMore() throws Exception {
        List<Integer> most = IntStream.range(0, 24).boxed().toList();
        List<Integer> more = IntStream.range(0, 25).boxed().toList();
        assertThat(batch(Map.of("indices", most))).isEqualTo(200);
        assertThat(batch(Map.of("indices", more))).isEqualTo(422);
        assertThat(batch(Map.of())).isEqualTo(422);
        assertThat(batch(Map.of("indices", most, "size", 15))).isEqualTo(422);
    }

    private static int batch(Map<String, Object> body) throws Exception {
        return server.send("POST", SET + "/TS_01/tilt/batch", body).statusCode();
    }

    @Test
    void refusesParametersOutOfRange() throws Exception {
        for (String query : List.of("size=15", "size=4097", "fmt=gif", "index=-1", "applyTransform=perhaps")) {
            assertThat(server.get(SET + "/TS_01/tilt?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(server.get(SET + "/TS_01/tilt?size=16").statusCode()).isEqualTo(200);
        assertThat(server.get(SET + "/TS_01/tilt?size=4096&fmt=jpeg").statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsWhatDoesNotExist() throws Exception {
        assertThat(text(server.get(SET + "/TS_99/frames"))).isEqualTo("{\"detail\":\"Tilt series not found: TS_99\"}");
        assertThat(server.get(SET + "/TS_99/frames").statusCode()).isEqualTo(404);
        assertThat(server.get(SET + "/TS_99/tilt").statusCode()).isEqualTo(404);
        assertThat(text(server.get("/projects/7/protocols/820/outputs/outputVolumes/tiltseries")))
                .isEqualTo("{\"detail\":\"TiltSeries output is not available: it is a SetOfVolumes\"}");
        assertThat(server.get("/projects/7/protocols/1518/outputs/none/tiltseries")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void findsASeriesByScipionsIdToo() throws Exception {
        assertThat(object(server.get(SET + "/2/frames")).get("tiltSeriesId")).isEqualTo("TS_02");
    }

    @Test
    void neverServesThePictureOfAnOldFile() throws Exception {
        Path stack = project.resolve(FOLDER + "extra/TS_01.mrcs");
        byte[] original = Files.readAllBytes(stack);
        HttpResponse<byte[]> before = server.get(SET + "/TS_01/tilt?index=1&size=64");
        try {
            MrcFile.writeDots(stack, SIDE, SIDE, 11, ROW);
            assertThat(Pixels.of(server.get(SET + "/TS_01/tilt?index=1&size=64"))
                            .width())
                    .isEqualTo(SIDE);
            Files.delete(stack);
            assertThat(text(server.get(SET + "/TS_01/tilt?index=1&size=64")))
                    .isEqualTo("{\"detail\":\"File not found\"}");
        } finally {
            Files.write(stack, original);
        }
        assertThat(server.get(SET + "/TS_01/tilt?index=1&size=64").body()).isEqualTo(before.body());
    }
}
