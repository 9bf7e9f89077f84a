package org.scipion.preview.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Previews;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.SurfaceMesh;
import org.scipion.preview.SurfaceRequest;
import org.scipion.preview.Volume;

class SurfaceTest {

    private static final int SIDE = 32;

    private interface Field {
        double at(int x, int y, int z);
    }

    private static SurfaceMesh mesh(Field field, SurfaceRequest request) {
        ByteBuffer file = ByteBuffer.allocate(1024 + 4 * SIDE * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, SIDE).putInt(4, SIDE).putInt(8, SIDE).putInt(12, 2).position(1024);
        for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
            file.putFloat((float) field.at(i % SIDE, i / SIDE % SIDE, i / SIDE / SIDE));
        }
        try (Volume volume = (Volume) Previews.create().open(ByteSource.of("field.mrc", file.array()))) {
            return volume.surface(request);
        }
    }

    private static double ball(double x, double y, double z, double radius) {
        return radius - Math.sqrt(x * x + y * y + z * z);
    }

    private static SurfaceMesh ball() {
        return mesh((x, y, z) -> ball(x - 16, y - 16, z - 16, 10), level(0));
    }

    private static SurfaceRequest level(double level) {
        return SurfaceRequest.automatic().withLevel(level);
    }

    @Test
    void liesWhereTheValuesCrossTheLevel() {
        SurfaceMesh mesh = ball();
        double scale = mesh.facts().scale();
        assertThat(scale).isCloseTo(20, within(0.1));
        assertThat(mesh.facts().centre().x()).isCloseTo(16, within(0.1));
        for (FloatBuffer at = mesh.vertices(); at.hasRemaining(); ) {
            double distance = Math.sqrt(Math.pow(at.get(), 2) + Math.pow(at.get(), 2) + Math.pow(at.get(), 2)) * scale;
            assertThat(distance).isCloseTo(10, within(0.1));
        }
    }

    @Test
    void hasNoHoles() {
        Map<Long, Integer> edges = edges(mesh(
                (x, y, z) -> Math.sin(x * 1.3) + Math.sin(y * 1.7) + Math.cos(z * 1.1) - border(x, y, z), level(0)));
        assertThat(edges.values()).isNotEmpty().allMatch(count -> count == 0);
    }

    /** Keeps the surface away from the border of the volume, where it would be cut open. */
    private static double border(int x, int y, int z) {
        boolean outside = Math.min(x, Math.min(y, z)) == 0 || Math.max(x, Math.max(y, z)) == SIDE - 1;
        return outside ? 10 : 0;
    }

    /** For each edge, how often triangles run along it one way less the other way. */
    private static Map<Long, Integer> edges(SurfaceMesh mesh) {
        Map<Long, Integer> edges = new HashMap<>();
        IntBuffer corners = mesh.indices();
        for (int i = 0; i < corners.limit(); i++) {
            int from = corners.get(i);
            int to = corners.get(i % 3 == 2 ? i - 2 : i + 1);
            edges.merge((long) Math.min(from, to) << 32 | Math.max(from, to), from < to ? 1 : -1, Integer::sum);
        }
        return edges;
    }

    @Test
    void hasNormalsTowardsLowerValues() {
        SurfaceMesh mesh = mesh((x, y, z) -> ball(x - 16.23, y - 15.91, z - 16.07, 10), level(0));
        FloatBuffer at = mesh.vertices();
        FloatBuffer normal = mesh.normals();
        for (int i = 0; i < at.limit(); i += 3) {
            double along =
                    at.get(i) * normal.get(i) + at.get(i + 1) * normal.get(i + 1) + at.get(i + 2) * normal.get(i + 2);
            assertThat(along).isPositive();
        }
    }

    @Test
    void takesGreaterStepsUntilTheTrianglesAreFewEnough() {
        int all = ball().triangleCount();
        SurfaceRequest fits = level(0).withMaxTriangles(all);
        assertThat(mesh((x, y, z) -> ball(x - 16, y - 16, z - 16, 10), fits)
                        .facts()
                        .autoReduced())
                .isFalse();
        SurfaceMesh reduced = mesh((x, y, z) -> ball(x - 16, y - 16, z - 16, 10), level(0).withMaxTriangles(all - 1));
        assertThat(reduced.facts().step()).isEqualTo(2);
        assertThat(reduced.triangleCount()).isLessThan(all);
    }

    @Test
    void leavesOutSmallPartsButNeverTheLargest() {
        Field two = (x, y, z) -> Math.max(ball(x - 10, y - 16, z - 16, 6), ball(x - 26, y - 16, z - 16, 2));
        SurfaceMesh both = mesh(two, level(0));
        SurfaceMesh large = mesh(two, level(0).withMinComponentTriangles(200));
        assertThat(large.facts().removedComponents()).isEqualTo(1);
        assertThat(large.triangleCount()).isLessThan(both.triangleCount());
        assertThat(mesh(two, level(0).withMinComponentTriangles(1_000_000)).triangleCount())
                .isEqualTo(large.triangleCount());
    }

    @Test
    void keepsItsSizeWhenSmoothed() {
        SurfaceMesh smoothed = mesh((x, y, z) -> ball(x - 16, y - 16, z - 16, 10), level(0).withSmoothing(12));
        assertThat(smoothed.facts().scale()).isCloseTo(20, within(0.5));
        assertThat(smoothed.triangleCount()).isEqualTo(ball().triangleCount());
    }

    @Test
    void choosesALevelThatShowsTheStrongestDensity() {
        SurfaceMesh mesh = mesh(
                (x, y, z) -> Math.exp(-(Math.pow(x - 16, 2) + Math.pow(y - 16, 2) + Math.pow(z - 16, 2)) / 20),
                SurfaceRequest.automatic());
        assertThat(mesh.facts().level()).isBetween(0.1, 0.9);
        assertThat(mesh.triangleCount()).isPositive();
    }

    @Test
    void refusesWhatHasNoSurface() {
        assertThatThrownBy(() -> mesh((x, y, z) -> 5, SurfaceRequest.automatic()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("5.0");
        assertThatThrownBy(() -> mesh((x, y, z) -> x, level(99)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("99");
    }

    @Test
    void isMadeOfAReducedVolume() {
        SurfaceRequest request = level(0).withReduction(32, ReductionMethod.BINNING);
        assertThat(mesh((x, y, z) -> ball(x - 16, y - 16, z - 16, 10), request)
                        .facts()
                        .source()
                        .width())
                .isEqualTo(SIDE);
    }
}
