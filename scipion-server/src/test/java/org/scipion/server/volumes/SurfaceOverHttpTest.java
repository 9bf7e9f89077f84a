package org.scipion.server.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scipion.server.files.ViewerServer.header;
import static org.scipion.server.files.ViewerServer.object;
import static org.scipion.server.files.ViewerServer.text;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scipion.server.files.MrcFile;
import org.scipion.server.files.ProjectFixture;
import org.scipion.server.files.ViewerServer;

/** Volume 0 is a bar that is long in x, shorter in y and thin in z, and lies near the first voxel; volume 1 is constant. */
class SurfaceOverHttpTest {

    private static final String SET = "/projects/7/protocols/820/outputs/outputVolumes/volumes";
    private static final String FOLDER = "Runs/000820_ProtImportVolumes/extra/";

    @TempDir
    private static Path lab;

    private static ViewerServer server;

    @BeforeAll
    static void start() throws Exception {
        Path project = ProjectFixture.unpackInto(lab);
        MrcFile.write(
                project.resolve(FOLDER + "import_vol_01.mrc"),
                40,
                32,
                24,
                (z, y, x) -> x >= 4 && x <= 23 && y >= 5 && y <= 14 && z >= 6 && z <= 9 ? 10 : 0);
        MrcFile.write(project.resolve(FOLDER + "import_vol_02.mrc"), 8, 8, 8, (z, y, x) -> 3);
        server = new ViewerServer(project, List.of(), List.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void describesTheMeshInFull() throws Exception {
        HttpResponse<byte[]> answer = server.get(SET + "/0/surface?level=5&method=none");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        Map<?, ?> mesh = object(answer);
        assertThat(mesh.get("kind")).isEqualTo("surfaceMesh");
        assertThat(mesh.get("level")).isEqualTo(5.0);
        assertThat(mesh.get("rangeMin")).isEqualTo(0.0);
        assertThat(mesh.get("rangeMax")).isEqualTo(10.0);
        assertThat(mesh.get("dims")).isEqualTo(List.of(24, 32, 40));
        assertThat(mesh.get("sourceDims")).isEqualTo(List.of(24, 32, 40));
        assertThat(mesh.get("order")).isEqualTo("zyx");
        assertThat(mesh.get("marchingCubesStep")).isEqualTo(1);
        assertThat(mesh.get("autoReduced")).isEqualTo(false);
        assertThat(mesh.get("minComponentTriangles")).isEqualTo(0);
        assertThat(mesh.get("removedComponents")).isEqualTo(0);
        assertThat(mesh.get("smoothingIterations")).isEqualTo(0);
        assertThat(mesh.get("maxDim")).isEqualTo(192);
        assertThat(mesh.get("method")).isEqualTo("none");
        assertThat(mesh.get("maxTriangles")).isEqualTo(350_000);
        assertThat(mesh.get("volumeId")).isEqualTo("0");
        assertThat(mesh.get("outputName")).isEqualTo("outputVolumes");
        int vertices = (Integer) mesh.get("vertexCount");
        assertThat((List<?>) mesh.get("vertices")).hasSize(3 * vertices);
        assertThat((List<?>) mesh.get("normals")).hasSize(3 * vertices);
        assertThat((List<?>) mesh.get("values")).hasSize(vertices);
        assertThat((List<?>) mesh.get("indices")).hasSize(3 * (Integer) mesh.get("triangleCount"));
    }

    @Test
    void putsVerticesInTheOrderXYZ() throws Exception {
        Map<?, ?> mesh = object(server.get(SET + "/0/surface?level=5&method=none"));
        List<?> vertices = (List<?>) mesh.get("vertices");
        double scale = number(mesh.get("scale"));
        double[] extent = new double[3];
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = axis; i < vertices.size(); i += 3) {
                low = Math.min(low, number(vertices.get(i)));
                high = Math.max(high, number(vertices.get(i)));
            }
            extent[axis] = (high - low) * scale;
            middle[axis] = (high + low) / 2 * scale + number(((List<?>) mesh.get("center")).get(axis));
        }
        // The surface lies half way between the last voxel of the bar and the next.
        assertThat(extent).containsExactly(new double[] {20, 10, 4}, within(1e-3));
        assertThat(middle).containsExactly(new double[] {13.5, 9.5, 7.5}, within(1e-3));
    }

    @Test
    void isKeptAndConfirmed() throws Exception {
        HttpResponse<byte[]> miss = server.get(SET + "/0/surface?level=4&smoothingIterations=2");
        assertThat(header(miss, "X-Preview-Cache")).isEqualTo("miss");
        assertThat(header(miss, "Cache-Control")).isEqualTo("private, max-age=300, stale-while-revalidate=3600");
        assertThat(header(server.get(SET + "/0/surface?level=4&smoothingIterations=2"), "X-Preview-Cache"))
                .isEqualTo("hit");
        assertThat(server.get(SET + "/0/surface?level=4&smoothingIterations=2", "If-None-Match", header(miss, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void isCompactForWhoAcceptsIt() throws Exception {
        Map<?, ?> json = object(server.get(SET + "/0/surface?level=5&method=none"));
        HttpResponse<byte[]> answer =
                server.get(SET + "/0/surface?level=5&method=none", "Accept", "application/octet-stream");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        ByteBuffer mesh = ByteBuffer.wrap(answer.body()).order(ByteOrder.LITTLE_ENDIAN);
        byte[] letters = new byte[4];
        mesh.get(letters);
        assertThat(letters).isEqualTo(new byte[] {'S', 'C', 'M', '1'});
        assertThat(mesh.getInt()).isEqualTo(1);
        int vertices = mesh.getInt();
        int triangles = mesh.getInt();
        assertThat(vertices).isEqualTo(json.get("vertexCount"));
        assertThat(triangles).isEqualTo(json.get("triangleCount"));
        assertThat(answer.body()).hasSize(4 * (19 + 7 * vertices + 3 * triangles));
        assertThat(List.of(mesh.getInt(), mesh.getInt())).isEqualTo(List.of(1, 0));
        assertThat(List.of(mesh.getInt(), mesh.getInt(), mesh.getInt())).isEqualTo(List.of(24, 32, 40));
        assertThat(List.of(mesh.getInt(), mesh.getInt(), mesh.getInt())).isEqualTo(List.of(24, 32, 40));
        assertThat(List.of(mesh.getFloat(), mesh.getFloat(), mesh.getFloat())).isEqualTo(List.of(5f, 0f, 10f));
        for (Object centre : (List<?>) json.get("center")) {
            assertThat((double) mesh.getFloat()).isCloseTo(number(centre), within(1e-5));
        }
        assertThat((double) mesh.getFloat()).isCloseTo(number(json.get("scale")), within(1e-5));
        for (String name : List.of("vertices", "normals", "values")) {
            for (Object value : (List<?>) json.get(name)) {
                assertThat((double) mesh.getFloat()).as(name).isCloseTo(number(value), within(1e-6));
            }
        }
        for (Object index : (List<?>) json.get("indices")) {
            assertThat(mesh.getInt()).isEqualTo(index);
        }
        for (String anything : List.of("*/*", "", "L;ND/")) {
            assertThat(header(server.get(SET + "/0/surface?level=5&method=none", "Accept", anything), "Content-Type"))
                    .isEqualTo("application/json");
        }
    }

    @Test
    void saysWhyThereIsNoSurface() throws Exception {
        assertThat(server.get(SET + "/1/surface").statusCode()).isEqualTo(422);
        assertThat(text(server.get(SET + "/1/surface"))).contains("has no surface");
        assertThat(server.get(SET + "/0/surface?level=11").statusCode()).isEqualTo(422);
        assertThat(server.get(SET + "/0/surface?level=-1").statusCode()).isEqualTo(422);
        assertThat(server.get(SET + "/9/surface").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesParametersOutOfRange() throws Exception {
        for (String query : List.of(
                "level=NaN",
                "level=x",
                "maxDim=31",
                "maxDim=513",
                "method=cubic",
                "maxTriangles=999",
                "maxTriangles=1500001",
                "minComponentTriangles=-1",
                "minComponentTriangles=100001",
                "smoothingIterations=-1",
                "smoothingIterations=13")) {
            assertThat(server.get(SET + "/0/surface?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        for (String query : List.of(
                "maxDim=32",
                "maxDim=512",
                "maxTriangles=1000",
                "maxTriangles=1500000",
                "method=linear",
                "method=fourier")) {
            assertThat(server.get(SET + "/0/surface?" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
        assertThat(object(server.get(SET + "/0/surface?maxTriangles=1500000")).get("maxTriangles"))
                .isEqualTo(500_000);
    }
}
