package org.scipion.server.coordinates3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.Pixels;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

class Coordinates3dOverHttpTest {

    private static final String SET = "/projects/7/protocols/1721/outputs/outputCoordinates/coords3d/tomograms";
    private static final String TOMOGRAMS = "Runs/001644_ProtImportTomograms/";
    private static final int NX = 60;
    private static final int NY = 40;
    private static final int NZ = 20;

    @TempDir
    private static Path lab;

    private static ViewerServer server;

    /** TS_02 is 60 × 40 × 20 with its origin in the middle and one bright voxel at (5, 6, 7), where its first pick is. */
    @BeforeAll
    static void start() throws Exception {
        Path project = ProjectFixture.unpackInto(lab);
        MrcFile.write(
                project.resolve(TOMOGRAMS + "extra/TS_02.mrc"),
                NX,
                NY,
                NZ,
                (z, y, x) -> x == 5 && y == 6 && z == 7 ? 1000 : 0);
        SqliteFile.execute(
                project.resolve(TOMOGRAMS + "tomograms.sqlite"),
                "update Objects set c18 = '[[1.0, 0.0, 0.0, -300.0], [0.0, 1.0, 0.0, -200.0], [0.0, 0.0, 1.0, -100.0],"
                        + " [0.0, 0.0, 0.0, 1.0]]' where id = 2");
        SqliteFile.execute(
                project.resolve("Runs/001721_ProtImportCoordinates3D/coordinates3d.sqlite"),
                "update Objects set c01 = -25, c02 = -14, c03 = -3, c07 = 4, c09 = 0.5,"
                        + " c06 = '[[0.0, -1.0, 0.0, 2.0], [1.0, 0.0, 0.0, 3.0], [0.0, 0.0, 1.0, 4.0],"
                        + " [0.0, 0.0, 0.0, 1.0]]' where id = (select min(id) from Objects where c08 = 'TS_02')",
                "update Objects set c08 = null where id = (select max(id) from Objects where c08 = 'TS_02')");
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheTomogramsWithTheirPicks() throws Exception {
        List<?> tomograms = list(server.get(SET));
        assertThat(tomograms).hasSize(2);
        assertThat(tomograms.get(1))
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", "TS_02"),
                        Map.entry("tomoId", "TS_02"),
                        Map.entry("label", "TS_02"),
                        Map.entry("name", "TS_02"),
                        Map.entry("dims", List.of(NX, NY, NZ)),
                        Map.entry("voxelSize", List.of(10.0, 10.0, 10.0)),
                        Map.entry("nCoords", 60),
                        Map.entry("count", 60),
                        Map.entry("objectId", 2),
                        Map.entry("volumeId", 2),
                        Map.entry("tsId", "TS_02"),
                        Map.entry("tiltSeriesId", "TS_02"),
                        Map.entry("fileName", TOMOGRAMS + "extra/TS_02.mrc"),
                        Map.entry("sourceTomoId", "TS_02"),
                        Map.entry("sourceOutputName", "Tomograms"),
                        Map.entry("sourceProtocolId", 1644)));
    }

    @Test
    void countsVoxelsFromTheFirstOfTheFile() throws Exception {
        List<?> points = list(server.get(SET + "/TS_02"));
        assertThat(points).hasSize(60);
        Map<?, ?> first = (Map<?, ?>) points.getFirst();
        assertThat(List.of(first.get("x"), first.get("y"), first.get("z"))).isEqualTo(List.of(5.0, 6.0, 7.0));
        assertThat(first.get("classId")).isEqualTo(4);
        assertThat(first.get("score")).isEqualTo(0.5);
        assertThat(first.get("radius")).isEqualTo(20);
        assertThat(first.get("tomoId")).isEqualTo("TS_02");
        assertThat(((List<?>) first.get("matrix")).getFirst()).isEqualTo(List.of(0.0, -1.0, 0.0, 2.0));
        assertThat(first.get("id")).isInstanceOf(Integer.class);
        // Stored as -13, -7, 8 in a tomogram of 96 × 96 × 24.
        Map<?, ?> other = (Map<?, ?>) list(server.get(SET + "/TS_01")).getFirst();
        assertThat(List.of(other.get("x"), other.get("y"), other.get("z"))).isEqualTo(List.of(35.0, 41.0, 20.0));
    }

    @Test
    void findsATomogramByScipionsIdToo() throws Exception {
        assertThat(list(server.get(SET + "/2"))).hasSize(60);
        assertThat(text(server.get(SET + "/TS_99"))).isEqualTo("{\"detail\":\"Tomogram not found: TS_99\"}");
        assertThat(server.get(SET + "/TS_99").statusCode()).isEqualTo(404);
        assertThat(server.get(SET + "/TS_99/slice?index=0").statusCode()).isEqualTo(404);
    }

    @Test
    void drawsSlicesThatPicksLieOn() throws Exception {
        HttpResponse<byte[]> section = server.get(SET + "/TS_02/slice?index=7&axis=z&fmt=png");
        assertThat(Pixels.of(section).brightest()).isEqualTo(List.of(6, 5));
        assertThat(header(section, "X-Preview-TomogramId")).isEqualTo("TS_02");
        assertThat(header(section, "X-Preview-Width")).isEqualTo("60");
        assertThat(header(section, "X-Preview-Height")).isEqualTo("40");
        assertThat(header(section, "X-Preview-Depth")).isEqualTo("20");
        assertThat(header(section, "X-Preview-VoxelSize")).isEqualTo("10.0,10.0,10.0");
        assertThat(header(section, "Cache-Control")).isEqualTo("private, max-age=300, stale-while-revalidate=3600");
        assertThat(Pixels.of(server.get(SET + "/TS_02/slice?index=6&axis=y&fmt=png"))
                        .brightest())
                .as("rows along z, columns along x")
                .isEqualTo(List.of(7, 5));
        assertThat(Pixels.of(server.get(SET + "/TS_02/slice?index=5&axis=x&fmt=png"))
                        .brightest())
                .as("rows along z, columns along y")
                .isEqualTo(List.of(7, 6));
        assertThat(server.get(SET + "/TS_02/slice?index=7&axis=z&fmt=png", "If-None-Match", header(section, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get(SET + "/TS_02/slice").statusCode()).isEqualTo(422);
        assertThat(server.get(SET + "/TS_02/slice?index=-1").statusCode()).isEqualTo(422);
    }

    private static Map<String, Object> place(Object id, Number x, Number y, Number z) {
        return Map.of("id", id, "x", x, "y", y, "z", z);
    }

    private static HttpResponse<byte[]> gallery(Object body) throws Exception {
        return server.send("POST", SET + "/TS_02/gallery", body);
    }

    @Test
    void drawsPicksInTheMiddleOfTheirBoxes() throws Exception {
        for (String view : List.of("xy", "xz", "yz")) {
            Map<?, ?> answer = object(gallery(Map.of(
                    "points",
                    List.of(place("a", 5, 6, 7), place(2, 8, 6, 7)),
                    "view",
                    view,
                    "boxSize",
                    16,
                    "size",
                    48,
                    "format",
                    "png")));
            assertThat(answer.get("view")).isEqualTo(view);
            assertThat(answer.get("boxSize")).isEqualTo(16);
            assertThat(answer.get("size")).isEqualTo(48);
            assertThat(answer.get("format")).isEqualTo("png");
            List<?> items = (List<?>) answer.get("items");
            assertThat(((Map<?, ?>) items.get(0)).get("id")).isEqualTo("a");
            assertThat(((Map<?, ?>) items.get(1)).get("id")).isEqualTo(2);
            Pixels first = Pixels.ofDataUrl(((Map<?, ?>) items.get(0)).get("dataUrl"));
            assertThat(List.of(first.width(), first.height())).isEqualTo(List.of(48, 48));
        }
    }

    @Test
    void tellsWhichPlacesCannotBeDrawn() throws Exception {
        Map<?, ?> answer = object(gallery(Map.of("points", List.of(Map.of("id", 1, "x", 3), place(2, 5, 6, 7)))));
        assertThat(answer.get("format")).isEqualTo("webp");
        assertThat(answer.get("size")).isEqualTo(74);
        assertThat(answer.get("boxSize")).isEqualTo(64);
        assertThat((List<?>) answer.get("items")).hasSize(1);
        assertThat((List<?>) answer.get("errors"))
                .singleElement()
                .extracting(error -> ((Map<?, ?>) error).get("id"))
                .isEqualTo(1);
    }

    @Test
    void drawsAsManyPlacesAsAllowedAndNotOneMore() throws Exception {
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            places.add(place(i, 5, 6, 7));
        }
        assertThat((List<?>) object(gallery(Map.of("points", places))).get("items"))
                .hasSize(64);
        places.add(place(64, 5, 6, 7));
        assertThat(gallery(Map.of("points", places)).statusCode()).isEqualTo(422);
        assertThat(gallery(Map.of()).statusCode()).isEqualTo(422);
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("view", "zz"),
                Map.of("boxSize", 15),
                Map.of("boxSize", 257),
                Map.of("size", 47),
                Map.of("size", 129),
                Map.of("quality", 39),
                Map.of("quality", 91),
                Map.of("format", "gif"))) {
            Map<String, Object> body = new HashMap<>(wrong);
            body.put("points", List.of());
            assertThat(gallery(body).statusCode()).as(wrong.toString()).isEqualTo(422);
        }
    }

    @Test
    void refusesWhatHoldsNoPicks() throws Exception {
        assertThat(text(server.get("/projects/7/protocols/210/outputs/outputCoordinates/coords3d/tomograms")))
                .isEqualTo("{\"detail\":\"Coordinates3D points output is not available: it is a SetOfCoordinates\"}");
        assertThat(server.get("/projects/7/protocols/1721/outputs/none/coords3d/tomograms")
                        .statusCode())
                .isEqualTo(404);
    }
}
