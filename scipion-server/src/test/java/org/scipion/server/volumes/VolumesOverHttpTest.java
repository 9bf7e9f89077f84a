package org.scipion.server.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scipion.server.files.ViewerServer.encoded;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.list;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

class VolumesOverHttpTest {

    private static final String SET = "/projects/7/protocols/820/outputs/outputVolumes/volumes";
    private static final Path FIRST = Path.of("Runs/000820_ProtImportVolumes/extra/import_vol_01.mrc");

    @TempDir
    private static Path lab;

    private static Path project;
    private static byte[] original;
    private static ViewerServer server;

    @BeforeAll
    static void start() throws IOException {
        project = ProjectFixture.unpackInto(lab);
        original = Files.readAllBytes(project.resolve(FIRST));
        server = new ViewerServer(project, List.of(), List.of());
    }

    @BeforeEach
    void restore() throws IOException {
        Files.deleteIfExists(project.resolve(FIRST));
        Files.write(project.resolve(FIRST), original);
        Files.setLastModifiedTime(
                project.resolve(FIRST), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheVolumesOfASet() throws Exception {
        HttpResponse<byte[]> answer = server.get(SET);
        assertThat(list(answer)).hasSize(3);
        assertThat(header(answer, "X-Debug-VolumeCount")).isEqualTo("3");
        Map<?, ?> first = (Map<?, ?>) list(answer).getFirst();
        assertThat(first.get("id")).isEqualTo(0);
        assertThat(first.get("objectId")).isEqualTo(1);
        assertThat(first.get("className")).isEqualTo("Volume");
        assertThat(first.get("fileName")).isEqualTo(FIRST.toString());
        assertThat(first.get("dims")).isEqualTo(List.of(32, 32, 32));
        assertThat(first.get("samplingRate")).isEqualTo(1.25);
        assertThat(first.get("voxelSize")).isEqualTo(List.of(1.25, 1.25, 1.25));
    }

    @Test
    void listsTomogramsRepresentativesSingleVolumesAndMasks() throws Exception {
        List<?> tomograms = list(server.get("/projects/7/protocols/1644/outputs/Tomograms/volumes"));
        assertThat(tomograms).hasSize(2);
        Map<?, ?> tomogram = (Map<?, ?>) tomograms.getFirst();
        assertThat(tomogram.get("tsId")).isEqualTo("TS_01");
        assertThat(tomogram.get("name")).isEqualTo("TS_01");
        assertThat(tomogram.get("dims")).isEqualTo(List.of(96, 96, 24));
        List<?> classes = list(server.get("/projects/7/protocols/1237/outputs/outputClasses/volumes"));
        assertThat(classes).hasSize(3);
        assertThat(String.valueOf(((Map<?, ?>) classes.get(2)).get("path"))).endsWith("relion_it025_class003.mrc");
        assertThat(list(server.get("/projects/7/protocols/885/outputs/outputVolume/volumes")))
                .hasSize(1);
        assertThat(list(server.get("/projects/7/protocols/1017/outputs/outputMask/volumes")))
                .hasSize(1);
    }

    @Test
    void findsAVolumeByPositionIdAndName() throws Exception {
        String last =
                Path.of("Runs/000820_ProtImportVolumes/extra/import_vol_03.mrc").toString();
        for (String id : List.of("2", "3", "import_vol_03.mrc")) {
            assertThat(object(server.get(SET + "/" + id + "/info")).get("relPath"))
                    .as(id)
                    .isEqualTo(last);
        }
        assertThat(text(server.get(SET + "/4/info"))).isEqualTo("{\"detail\":\"Volume not found\"}");
        assertThat(server.get(SET + "/nobody/info").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatHoldsNoVolumesOrDoesNotExist() throws Exception {
        for (String output : List.of("820/outputs/none", "999999/outputs/outputVolumes", "1907/outputs/oBoxSize")) {
            HttpResponse<byte[]> answer = server.get("/projects/7/protocols/" + output + "/volumes/0/slice");
            assertThat(answer.statusCode()).as(output).isEqualTo(404);
        }
        assertThat(server.get("/projects/7/protocols/undefined/outputs/x/volumes")
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.get("/projects/8/protocols/820/outputs/outputVolumes/volumes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get(SET, "Authorization", "Bearer nobody").statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsTheRangeOfTheValues() throws Exception {
        Map<?, ?> info = object(server.get("/projects/7/protocols/1644/outputs/Tomograms/volumes/0/info"));
        float[] values = floats(Path.of("Runs/001644_ProtImportTomograms/extra/TS_01.mrc"));
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
            sum += value;
        }
        assertThat(info.get("dims")).isEqualTo(List.of(24, 96, 96));
        assertThat(info.get("xyzDims")).isEqualTo(List.of(96, 96, 24));
        assertThat(((Number) info.get("min")).doubleValue()).isEqualTo(min);
        assertThat(((Number) info.get("max")).doubleValue()).isEqualTo(max);
        assertThat(((Number) info.get("mean")).doubleValue())
                .isCloseTo(sum / values.length, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(String.valueOf(info.get("fileName"))).startsWith(project.toString());
    }

    @Test
    void countsEveryValueOnce() throws Exception {
        Map<?, ?> histogram = object(server.get(SET + "/0/histogram?bins=16"));
        assertThat((List<?>) histogram.get("binEdges")).hasSize(17);
        long counted = ((List<?>) histogram.get("counts"))
                .stream().mapToLong(count -> ((Number) count).longValue()).sum();
        assertThat(counted).isEqualTo(32L * 32 * 32);
        assertThat(server.get(SET + "/0/histogram?bins=4").statusCode()).isEqualTo(200);
        assertThat(server.get(SET + "/0/histogram?bins=3").statusCode()).isEqualTo(422);
        assertThat(server.get(SET + "/0/histogram?bins=8192").statusCode()).isEqualTo(200);
        assertThat(server.get(SET + "/0/histogram?bins=8193").statusCode()).isEqualTo(422);
    }

    /** Values that differ along every axis and in every direction, so that a swapped or flipped axis shows. */
    private static float value(int z, int y, int x) {
        return x + 10 * y + 100 * z;
    }

    private void writeAsymmetric(int nx, int ny, int nz) throws IOException {
        MrcFile.write(project.resolve(FIRST), nx, ny, nz, VolumesOverHttpTest::value);
    }

    @Test
    void drawsPlanesInTheOrderOfTheArrayWithRowZeroOnTop() throws Exception {
        writeAsymmetric(5, 4, 3);
        for (String axis : List.of("z", "y", "x")) {
            int rows = axis.equals("z") ? 4 : 3;
            int columns = axis.equals("x") ? 4 : 5;
            BufferedImage picture =
                    picture(server.get(SET + "/0/slice?fmt=png&windowMin=0&windowMax=255&index=1&axis=" + axis));
            assertThat(List.of(picture.getHeight(), picture.getWidth())).isEqualTo(List.of(rows, columns));
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    float expected = switch (axis) {
                        case "z" -> value(1, row, column);
                        case "y" -> value(row, 1, column);
                        default -> value(row, column, 1);
                    };
                    assertThat((float) picture.getRaster().getSample(column, row, 0))
                            .as(axis + " " + row + " " + column)
                            .isEqualTo(Math.min(expected, 255));
                }
            }
        }
    }

    @Test
    void stretchesASliceOfTheFixtureAsItsBytesSay() throws Exception {
        float[] values = floats(FIRST);
        BufferedImage picture = picture(server.get(SET + "/0/slice?fmt=png&axis=y&index=10"));
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int z = 0; z < 32; z++) {
            for (int x = 0; x < 32; x++) {
                min = Math.min(min, values[(z * 32 + 10) * 32 + x]);
                max = Math.max(max, values[(z * 32 + 10) * 32 + x]);
            }
        }
        for (int z = 0; z < 32; z++) {
            for (int x = 0; x < 32; x++) {
                double shade = (values[(z * 32 + 10) * 32 + x] - (double) min) / ((double) max - min) * 255;
                assertThat(picture.getRaster().getSample(x, z, 0) - Math.floor(shade))
                        .isBetween(-1.0, 1.0);
            }
        }
    }

    @Test
    void saysWhatASliceIs() throws Exception {
        HttpResponse<byte[]> miss = server.get(SET + "/1/slice?axis=x&index=999&cmap=viridis&thumb=32");
        assertThat(miss.statusCode()).isEqualTo(200);
        assertThat(header(miss, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Mime")).isEqualTo("image/webp");
        assertThat(header(miss, "X-Preview-Format")).isEqualTo("WEBP");
        assertThat(header(miss, "X-Preview-Colormap")).isEqualTo("viridis");
        assertThat(header(miss, "X-Preview-Width")).isEqualTo("32");
        assertThat(header(miss, "X-Preview-Depth")).isEqualTo("32");
        assertThat(header(miss, "X-Preview-VoxelSize")).isEqualTo("1.25,1.25,1.25");
        assertThat(header(miss, "X-Preview-TomogramId")).isEqualTo("1");
        assertThat(header(miss, "X-Preview-Cache")).isEqualTo("miss");
        assertThat(header(miss, "X-Preview-Cache-Key")).matches("[0-9a-f]{12}");
        assertThat(header(miss, "X-Preview-Volume-MTime-Changed")).isEqualTo("false");
        assertThat(header(miss, "Content-Disposition")).contains("coords3d_1_axis-x_slice-31.webp");
        assertThat(header(miss, "Cache-Control")).isEqualTo("private, max-age=300, stale-while-revalidate=3600");
        HttpResponse<byte[]> hit = server.get(SET + "/1/slice?axis=x&index=999&cmap=viridis&thumb=32");
        assertThat(header(hit, "X-Preview-Cache")).isEqualTo("hit");
        assertThat(hit.body()).isEqualTo(miss.body());
        HttpResponse<byte[]> known = server.get(
                SET + "/1/slice?axis=x&index=999&cmap=viridis&thumb=32", "If-None-Match", header(miss, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void namesEveryParameterThatIsOutOfRange() throws Exception {
        for (String query : List.of(
                "index=-1",
                "index=a",
                "axis=w",
                "fmt=gif",
                "normalize=no",
                "windowMin=NaN",
                "windowMin=2&windowMax=1",
                "scale=0",
                "scale=-1",
                "scale=1e9",
                "thumb=31",
                "thumb=2049",
                "quality=0",
                "quality=101",
                "fast=perhaps")) {
            HttpResponse<byte[]> answer = server.get(SET + "/0/slice?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(422);
            assertThat(text(answer))
                    .contains("query." + query.replaceAll(".*&", "").replaceAll("=.*", ""));
        }
        for (String query : List.of("thumb=32", "thumb=2048", "quality=1", "quality=100", "cmap=no-such-map")) {
            assertThat(server.get(SET + "/0/slice?" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void neverServesTheSlicesOfAnOldFile() throws Exception {
        writeAsymmetric(5, 4, 3);
        HttpResponse<byte[]> before = server.get(SET + "/0/slice?fmt=png");
        writeAsymmetric(4, 5, 3);
        HttpResponse<byte[]> after = server.get(SET + "/0/slice?fmt=png", "If-None-Match", header(before, "ETag"));
        assertThat(header(after, "X-Preview-Cache")).isEqualTo("miss");
        assertThat(picture(after).getHeight()).isEqualTo(5);
    }

    @Test
    void drawsSeveralSlicesAndTellsWhichFailed() throws Exception {
        Map<String, Object> body = Map.of(
                "items",
                List.of(
                        Map.of("axis", "z", "index", 16),
                        Map.of("axis", "w", "index", 1),
                        Map.of("axis", "z", "index", 16),
                        Map.of("axis", "x", "index", "3")),
                "fmt",
                "png",
                "thumb",
                32);
        Map<?, ?> answer = object(server.send("POST", SET + "/0/slice/batch", body));
        assertThat(answer.get("volumeId")).isEqualTo("0");
        assertThat(answer.get("fmt")).isEqualTo("png");
        List<?> items = (List<?>) answer.get("items");
        assertThat(items).hasSize(2);
        Map<?, ?> first = (Map<?, ?>) items.getFirst();
        assertThat(first.get("width")).isEqualTo("32");
        String address = String.valueOf(first.get("dataUrl"));
        assertThat(address).startsWith("data:image/png;base64,");
        byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        assertThat(bytes)
                .isEqualTo(server.get(SET + "/0/slice?axis=z&index=16&fmt=png&thumb=32")
                        .body());
        assertThat((List<?>) answer.get("errors")).hasSize(1);
    }

    @Test
    void drawsAsManySlicesAsAllowedAndNotOneMore() throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            items.add(Map.of("axis", i < 24 ? "z" : "y", "index", i % 24));
        }
        assertThat(server.send("POST", SET + "/0/slice/batch", Map.of("items", items))
                        .statusCode())
                .isEqualTo(200);
        items.add(Map.of("axis", "x", "index", 1));
        assertThat(server.send("POST", SET + "/0/slice/batch", Map.of("items", items))
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.send("POST", SET + "/0/slice/batch", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void sendsTheValuesInBinary() throws Exception {
        writeAsymmetric(4, 3, 2);
        HttpResponse<byte[]> answer = server.get(SET + "/0/data3d?binary=true&method=stride");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "ETag")).isNotEmpty();
        ByteBuffer expected = ByteBuffer.allocate(124).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("SCV3".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        expected.putInt(4).putInt(3).putInt(2).putFloat(0).putFloat(value(1, 2, 3));
        for (int z = 0; z < 2; z++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 4; x++) {
                    expected.putFloat(value(z, y, x));
                }
            }
        }
        assertThat(answer.body()).isEqualTo(expected.array());
    }

    @Test
    void sendsTheValuesAsJson() throws Exception {
        writeAsymmetric(4, 3, 2);
        Map<?, ?> answer = object(server.get(SET + "/0/data3d"));
        assertThat(answer.get("dims")).isEqualTo(List.of(4, 3, 2));
        assertThat(answer.get("order")).isEqualTo("zyx");
        List<?> values = (List<?>) answer.get("values");
        assertThat(values).hasSize(24);
        assertThat(((Number) values.get(23)).floatValue()).isEqualTo(value(1, 2, 3));
        assertThat(((Number) values.get(4)).floatValue()).isEqualTo(value(0, 1, 0));
    }

    @Test
    void reducesWithinItsLimits() throws Exception {
        ByteBuffer half = ByteBuffer.wrap(server.get("/projects/7/protocols/1644/outputs/Tomograms/volumes/0/data3d"
                                + "?binary=1&maxDim=32&method=binning")
                        .body())
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(List.of(half.getInt(8), half.getInt(12), half.getInt(16))).isEqualTo(List.of(32, 32, 8));
        for (String query : List.of("maxDim=31", "maxDim=513", "method=fourier", "binary=perhaps")) {
            assertThat(server.get(SET + "/0/data3d?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        byte[] good = Files.readAllBytes(project.resolve(FIRST));
        Files.write(project.resolve(FIRST), java.util.Arrays.copyOf(good, 5_000));
        for (String route : List.of("info", "histogram", "slice", "data3d", "data3d?binary=1")) {
            HttpResponse<byte[]> answer = server.get(SET + "/0/" + route);
            assertThat(answer.statusCode()).as(route).isEqualTo(422);
            assertThat(text(answer)).contains("import_vol_01.mrc is truncated").doesNotContain(lab.toString());
        }
        Files.delete(project.resolve(FIRST));
        assertThat(text(server.get(SET + "/0/slice"))).isEqualTo("{\"detail\":\"File not found\"}");
        assertThat(list(server.get(SET))).hasSize(3);
    }

    @Test
    void readsNoVolumeThroughALinkThatLeadsElsewhere() throws Exception {
        Path secret = Files.move(project.resolve(FIRST), lab.resolve("secret.mrc"));
        Files.createSymbolicLink(project.resolve(FIRST), secret);
        assertThat(server.get(SET + "/0/slice").statusCode()).isEqualTo(403);
        try (ViewerServer allowed = new ViewerServer(project, List.of(), List.of(lab))) {
            assertThat(allowed.get(SET + "/0/slice").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void acceptsNamesWithAnyCharacters() throws Exception {
        assertThat(server.get("/projects/7/protocols/820/outputs/" + encoded("a b/ü") + "/volumes")
                        .statusCode())
                .isEqualTo(404);
    }

    private float[] floats(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(project.resolve(file));
        ByteBuffer content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int count = content.getInt(0) * content.getInt(4) * content.getInt(8);
        float[] values = new float[count];
        content.position(1024 + content.getInt(92));
        int mode = content.getInt(12);
        for (int i = 0; i < count; i++) {
            values[i] = switch (mode) {
                case 0 -> content.get();
                case 1 -> content.getShort();
                default -> content.getFloat();
            };
        }
        return values;
    }

    private static BufferedImage picture(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }
}
