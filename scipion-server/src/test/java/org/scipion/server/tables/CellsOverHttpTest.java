package org.scipion.server.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.json;
import static org.scipion.server.files.ViewerServer.picture;
import static org.scipion.server.files.ViewerServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcStack;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.SqliteFile;
import org.scipion.server.files.ViewerServer;

/** Images in the cells of tables. */
class CellsOverHttpTest {

    private static final String TABLE = "/projects/7/protocols/261/outputs/outputParticles/metadata/tables/objects";
    private static final String VOLUMES = "/projects/7/protocols/820/outputs/outputVolumes/metadata/tables/objects";
    private static final int COLUMNS = 5;
    private static final int ROWS = 4;

    @TempDir
    private Path lab;

    private Path stack;
    private Path volume;
    private Path particles;
    private ViewerServer server;

    @BeforeEach
    void start() {
        Path project = ProjectFixture.unpackInto(lab);
        stack = project.resolve("Runs/000261_ProtImportParticles/extra/particles.mrcs");
        particles = project.resolve("Runs/000261_ProtImportParticles/particles.sqlite");
        volume = project.resolve("Runs/000820_ProtImportVolumes/extra/import_vol_01.mrc");
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertShows(BufferedImage shown, int section) {
        assertThat(List.of(shown.getWidth(), shown.getHeight())).isEqualTo(List.of(COLUMNS, ROWS));
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double shade = MrcStack.shade(COLUMNS, ROWS, section, ROWS - 1 - row, column);
                assertThat((double) shown.getRaster().getSample(column, row, 0))
                        .as("row %d column %d", row, column)
                        .isCloseTo(shade, within(1.0));
            }
        }
    }

    @Test
    void showTheImageOfTheRowsIndexFromOneWithTheLastRowOnTop() throws Exception {
        MrcStack.write(stack, COLUMNS, ROWS, 3);
        assertShows(picture(server.get(TABLE + "/image?rowId=2&column=stack")), 1);
        assertShows(picture(server.get(TABLE + "/image?rowIndex=2&column=stack")), 2);
        assertShows(picture(server.get(TABLE + "/image?rowIndex=2&rowId=1&column=stack")), 0);
    }

    @Test
    void countPlacesInTheOrderOfTheTable() throws Exception {
        MrcStack.write(stack, COLUMNS, ROWS, 2400);
        String order = "&sortBy=_ctfModel._defocusU&asc=false";
        JsonNode row =
                json(server.get(TABLE + "/rows?offset=700&limit=1" + order)).at("/rows/0");
        int section = row.path("rowId").asInt() - 1;
        assertThat(section).isNotEqualTo(700);
        assertShows(picture(server.get(TABLE + "/image?rowIndex=700&column=stack" + order)), section);
    }

    @Test
    void showTheMiddleOfAVolume() throws Exception {
        MrcStack.write(volume, COLUMNS, ROWS, 7);
        assertShows(picture(server.get(VOLUMES + "/image?rowIndex=0&column=stack")), 3);
    }

    @Test
    void sayWhatTheyAreAndAreKept() throws Exception {
        String address = TABLE + "/image?rowId=1&column=stack&size=16&fmt=webp";
        HttpResponse<byte[]> miss = server.get(address);
        assertThat(miss.statusCode()).isEqualTo(200);
        assertThat(header(miss, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Mime")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Schema")).isEqualTo("scipion");
        assertThat(header(miss, "X-Preview-Width")).isEqualTo("16");
        assertThat(header(miss, "X-Preview-Height")).isEqualTo("16");
        assertThat(header(miss, "X-Preview-Note")).startsWith("Static image preview for ");
        assertThat(header(miss, "Content-Disposition")).isEqualTo("inline; filename=\"particles.mrcs.webp\"");
        assertThat(header(miss, "X-Preview-Cache")).isEqualTo("miss");
        assertThat(header(miss, "Cache-Control")).isEqualTo("private, max-age=300, stale-while-revalidate=3600");
        HttpResponse<byte[]> hit = server.get(address);
        assertThat(header(hit, "X-Preview-Cache")).isEqualTo("hit");
        assertThat(hit.body()).isEqualTo(miss.body());
        HttpResponse<byte[]> known = server.get(address, "If-None-Match", header(miss, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void showTheNewContentOfAChangedFile() throws Exception {
        String address = TABLE + "/image?rowId=1&column=stack";
        HttpResponse<byte[]> before = server.get(address);
        MrcStack.write(stack, COLUMNS, ROWS, 3);
        HttpResponse<byte[]> after = server.get(address, "If-None-Match", header(before, "ETag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertShows(picture(after), 0);
    }

    /** The matrix takes columns to rows: it turns clockwise as seen with row 0 on top, and then the last row goes on top. */
    @Test
    void areMovedAsTheMatrixOfTheRowSays() throws Exception {
        String moved = TABLE + "/image?column=stack&applyTransform=true&rowId=";
        byte[] projection = server.get(TABLE + "/image?rowId=2&column=stack").body();
        assertThat(server.get(moved + 2).body()).isEqualTo(projection);
        MrcStack.write(stack, COLUMNS, COLUMNS, 1);
        String quarter = "[[0.0, -1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 0.0, 1.0]]";
        SqliteFile.execute(particles, "UPDATE Objects SET c21 = '" + quarter + "' WHERE id = 1");
        BufferedImage shown = picture(server.get(moved + 1));
        for (int row = 0; row < COLUMNS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double shade = MrcStack.shade(COLUMNS, COLUMNS, 0, COLUMNS - 1 - column, COLUMNS - 1 - row);
                assertThat((double) shown.getRaster().getSample(column, row, 0))
                        .as("row %d column %d", row, column)
                        .isCloseTo(shade, within(2.0));
            }
        }
    }

    @Test
    void areBlackWhereTheyCannotBeDrawn() throws Exception {
        Files.write(stack, new byte[] {1, 2, 3});
        for (String format : List.of("png", "jpeg", "webp")) {
            HttpResponse<byte[]> black = server.get(TABLE + "/image?rowId=1&column=stack&size=20&fmt=" + format);
            assertThat(black.statusCode()).isEqualTo(200);
            assertThat(header(black, "X-Image-Placeholder")).isEqualTo("1");
            assertThat(header(black, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(black, "Content-Type")).isEqualTo("image/" + format);
        }
        BufferedImage square = picture(server.get(TABLE + "/image?rowId=1&column=stack&size=20"));
        assertThat(List.of(square.getWidth(), square.getHeight())).isEqualTo(List.of(20, 20));
        assertThat(square.getRaster().getNumBands()).isEqualTo(1);
        assertThat(square.getRaster().getSample(19, 19, 0)).isZero();
        Files.delete(stack);
        assertThat(header(server.get(TABLE + "/image?rowId=1&column=stack"), "X-Image-Placeholder"))
                .isEqualTo("1");
    }

    @Test
    void areRefusedWhereThereAreNone() throws Exception {
        assertThat(server.get(TABLE + "/image?rowId=1&column=nothing").statusCode())
                .isEqualTo(404);
        assertThat(server.get(TABLE + "/image?rowId=1&column=_samplingRate").statusCode())
                .isEqualTo(400);
        assertThat(server.get(TABLE + "/image?column=stack").statusCode()).isEqualTo(400);
        assertThat(server.get(TABLE + "/image?rowIndex=-1&column=stack").statusCode())
                .isEqualTo(400);
        assertThat(server.get(TABLE + "/image?rowId=99999&column=stack").statusCode())
                .isEqualTo(404);
        for (String query : List.of("", "&size=15", "&size=2049", "&fmt=tiff")) {
            String column = query.isEmpty() ? "" : "&column=stack";
            assertThat(server.get(TABLE + "/image?rowId=1" + column + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(server.get(TABLE + "/image?rowId=1&column=stack&size=2048").statusCode())
                .isEqualTo(200);
    }

    @Test
    void comeInBatchesWithWhatFailedBeside() throws Exception {
        MrcStack.write(stack, COLUMNS, ROWS, 3);
        List<Map<String, Object>> cells = List.of(
                Map.of("rowIndex", 0, "rowId", 1, "columnName", "stack"),
                Map.of("rowIndex", 2, "columnName", "stack"),
                Map.of("rowIndex", 5, "columnName", "stack"),
                Map.of("rowIndex", 0, "columnName", "nothing"));
        HttpResponse<byte[]> response = server.send("POST", TABLE + "/image/batch", Map.of("items", cells, "size", 64));
        JsonNode answer = json(response);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(answer.path("tableName").asText()).isEqualTo("objects");
        assertThat(answer.path("fmt").asText()).isEqualTo("png");
        assertThat(answer.path("items")).hasSize(2);
        assertThat(answer.path("errors")).hasSize(2);
        JsonNode third = answer.path("items").get(1);
        assertThat(third.path("rowId").asInt()).isEqualTo(3);
        assertThat(third.path("rowIndex").asInt()).isEqualTo(2);
        assertThat(third.path("columnName").asText()).isEqualTo("stack");
        assertThat(third.path("contentType").asText()).isEqualTo("image/png");
        String data = third.path("dataUrl").asText();
        assertThat(data).startsWith("data:image/png;base64,");
        byte[] bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
        assertShows(ImageIO.read(new ByteArrayInputStream(bytes)), 2);
        assertThat(answer.path("errors").get(1).path("error").asText()).isEqualTo("Column not found: nothing");
        assertThat(answer.path("errors").get(1).path("columnName").asText()).isEqualTo("nothing");
    }

    @Test
    void comeUpToSixtyFourAtATime() throws Exception {
        List<Map<String, Object>> cells =
                new ArrayList<>(Collections.nCopies(64, Map.of("rowId", 1, "columnName", "stack")));
        JsonNode most = json(server.send("POST", TABLE + "/image/batch", Map.of("items", cells)));
        assertThat(most.path("items")).hasSize(64);
        cells.add(cells.getFirst());
        assertThat(server.send("POST", TABLE + "/image/batch", Map.of("items", cells))
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.send("POST", TABLE + "/image/batch", Map.of()).statusCode())
                .isEqualTo(422);
    }
}
