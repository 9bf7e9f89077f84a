package org.scipion.server.coordinates2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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

class Coordinates2dOverHttpTest {

    private static final String SET = "/projects/7/protocols/210/outputs/outputCoordinates/coords2d";
    private static final String FOLDER = "Runs/000089_ProtImportMicrographs/";

    @TempDir
    private static Path lab;

    private static ViewerServer server;

    /** Micrograph 2 has its bright pixel in row 4 and column 9, micrograph 3 is the second image of a stack. */
    @BeforeAll
    static void start() throws Exception {
        Path project = ProjectFixture.unpackInto(lab);
        MrcFile.write(
                project.resolve(FOLDER + "extra/mic_002.mrc"), 300, 200, 1, (z, y, x) -> y == 4 && x == 9 ? 1000 : 0);
        MrcFile.writeDots(project.resolve(FOLDER + "extra/stack.mrcs"), 80, 60, 3, 5);
        SqliteFile.execute(
                project.resolve(FOLDER + "micrographs.sqlite"),
                "update Objects set c01 = 2, c02 = '" + FOLDER + "extra/stack.mrcs' where id = 3");
        SqliteFile.execute(
                project.resolve("Runs/000210_ProtImportCoordinates/coordinates.sqlite"),
                "insert into Classes (label_property, column_name, class_name) values ('_score', 'c05', 'Float')",
                "alter table Objects add column c05 real",
                "update Objects set c05 = 0.75, label = 'good' where id = 602",
                "delete from Objects where c03 = 4");
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheMicrographsWithTheirPicks() throws Exception {
        Map<?, ?> answer = object(server.get(SET + "/micrographs"));
        assertThat(answer.get("totalMicrographs")).isEqualTo(4);
        assertThat(answer.get("totalPicks")).isEqualTo(1800);
        assertThat(answer.get("boxSize")).isEqualTo(32);
        List<?> micrographs = (List<?>) answer.get("micrographs");
        assertThat(micrographs).hasSize(4);
        Map<String, Object> first = new HashMap<>(Map.of(
                "id",
                "1",
                "index",
                1,
                "fileName",
                FOLDER + "extra/mic_001.mrc",
                "label",
                "mic_001.mrc",
                "particles",
                600,
                "updated",
                false,
                "width",
                256,
                "height",
                256));
        first.put("locationIndex", null);
        first.put("thumbnailUrl", null);
        assertThat(micrographs.get(0)).isEqualTo(first);
        assertThat(((Map<?, ?>) micrographs.get(2)).get("locationIndex")).isEqualTo(2);
        assertThat(((Map<?, ?>) micrographs.get(3)).get("particles")).isEqualTo(0);
    }

    @Test
    void givesTheCentresOfThePicksInPixelsOfTheMicrograph() throws Exception {
        List<?> picks =
                (List<?>) object(server.get(SET + "/micrographs/2/coordinates")).get("coordinates");
        assertThat(picks).hasSize(600);
        Map<String, Object> first = new HashMap<>(Map.of("id", 601, "micId", "2", "x", 48.0, "y", 172.0));
        first.put("score", null);
        first.put("classLabel", null);
        assertThat(picks.get(0)).isEqualTo(first);
        assertThat(picks.get(1))
                .isEqualTo(Map.of("id", 602, "micId", "2", "x", 211.0, "y", 69.0, "score", 0.75, "classLabel", "good"));
        assertThat((List<?>)
                        object(server.get(SET + "/micrographs/4/coordinates")).get("coordinates"))
                .isEmpty();
    }

    @Test
    void drawsAMicrographAsItLiesInItsFileSoThatPicksFit() throws Exception {
        HttpResponse<byte[]> answer = server.get(SET + "/micrographs/2/image");
        Pixels picture = Pixels.of(answer);
        assertThat(List.of(picture.width(), picture.height())).isEqualTo(List.of(300, 200));
        assertThat(picture.brightest()).isEqualTo(List.of(4, 9));
        assertThat(header(answer, "X-Preview-Width")).isEqualTo("300");
        assertThat(header(answer, "X-Preview-Height")).isEqualTo("200");
        assertThat(header(answer, "X-Preview-Original-Width")).isEqualTo("300");
        assertThat(header(answer, "X-Preview-Original-Height")).isEqualTo("200");
        assertThat(header(answer, "X-Preview-Scale-X")).isEqualTo("1.00000000");
        assertThat(header(answer, "X-Preview-Origin")).isEqualTo("top-left");
        assertThat(header(answer, "X-Preview-Orientation")).isEqualTo("scipion-top-left-no-flip");
        assertThat(header(answer, "X-Preview-MicrographId")).isEqualTo("2");
        assertThat(header(answer, "X-Preview-Source-Index")).isEqualTo("0");
        assertThat(header(answer, "X-Preview-Source-File")).isEqualTo(FOLDER + "extra/mic_002.mrc");
        assertThat(header(answer, "X-Preview-Format")).isEqualTo("PNG");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void tellsHowMuchSmallerAPictureIs() throws Exception {
        HttpResponse<byte[]> answer = server.get(SET + "/micrographs/2/thumbnail?size=100&format=webp");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(answer, "X-Preview-Width")).isEqualTo("100");
        assertThat(header(answer, "X-Preview-Height")).isEqualTo("67");
        assertThat(header(answer, "X-Preview-Original-Width")).isEqualTo("300");
        assertThat(header(answer, "X-Preview-Scale-X")).isEqualTo("0.33333333");
        assertThat(header(answer, "X-Preview-Scale-Y")).isEqualTo("0.33500000");
        assertThat(header(answer, "X-Preview-Format")).isEqualTo("WEBP");
        assertThat(header(server.get(SET + "/micrographs/1/thumbnail"), "X-Preview-Width"))
                .isEqualTo("180");
        assertThat(header(server.get(SET + "/micrographs/1/image?format=strange"), "X-Preview-Format"))
                .isEqualTo("PNG");
        assertThat(header(server.get(SET + "/micrographs/1/image?format=jpg"), "X-Preview-Format"))
                .isEqualTo("JPEG");
    }

    @Test
    void drawsTheImageOfAStackThatScipionCountsFromOne() throws Exception {
        HttpResponse<byte[]> answer = server.get(SET + "/micrographs/3/image");
        assertThat(Pixels.of(answer).brightest()).isEqualTo(List.of(5, 1));
        assertThat(header(answer, "X-Preview-Source-Index")).isEqualTo("2");
    }

    @Test
    void refusesSizesOutOfRange() throws Exception {
        for (String path : List.of("image?size=63", "image?size=4097", "thumbnail?size=31", "thumbnail?size=513")) {
            assertThat(server.get(SET + "/micrographs/1/" + path).statusCode())
                    .as(path)
                    .isEqualTo(422);
        }
        for (String path : List.of("image?size=64", "image?size=4096", "thumbnail?size=32", "thumbnail?size=512")) {
            assertThat(server.get(SET + "/micrographs/1/" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsWhatDoesNotExist() throws Exception {
        for (String path : List.of("99/coordinates", "99/image", "x/thumbnail", "x/coordinates")) {
            assertThat(server.get(SET + "/micrographs/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(text(server.get(SET + "/micrographs/99/image")))
                .isEqualTo("{\"detail\":\"Micrograph not found: 99\"}");
        assertThat(text(server.get("/projects/7/protocols/1721/outputs/outputCoordinates/coords2d/micrographs")))
                .isEqualTo("{\"detail\":\"Coordinates2D output is not available: it is a SetOfCoordinates3D\"}");
    }
}
