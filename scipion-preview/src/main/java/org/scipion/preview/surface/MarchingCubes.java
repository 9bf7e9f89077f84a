package org.scipion.preview.surface;

import java.util.Arrays;
import org.scipion.preview.Shape;

/** Walks the cubes of a grid, layer by layer, and joins where its edges cross the level. Vertices are shared by the cubes around them. */
final class MarchingCubes {

    private final float[] values;
    private final Shape shape;
    private final float level;
    private final int step;
    private final int columns;
    private final int rows;
    private final int limit;
    private final Mesh mesh = new Mesh();
    private int[] lower;
    private int[] upper;

    private MarchingCubes(float[] values, Shape shape, float level, int step, int limit) {
        this.values = values;
        this.shape = shape;
        this.level = level;
        this.step = step;
        this.limit = limit;
        this.columns = (shape.width() - 1) / step + 1;
        this.rows = (shape.height() - 1) / step + 1;
        this.lower = new int[3 * columns * rows];
        this.upper = new int[3 * columns * rows];
    }

    /** The surface at {@code level}, cubes {@code step} voxels wide. Stops early when it has more than {@code limit} triangles. */
    static Mesh extract(float[] values, Shape shape, float level, int step, int limit) {
        return new MarchingCubes(values, shape, level, step, limit).extract();
    }

    private Mesh extract() {
        Arrays.fill(upper, -1);
        for (int z = 0; z + step < shape.depth() && mesh.triangleCount() <= limit; z += step) {
            int[] free = lower;
            lower = upper;
            upper = free;
            Arrays.fill(upper, -1);
            layer(z);
        }
        return mesh;
    }

    private void layer(int z) {
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                cube(column, row, z);
            }
        }
    }

    private void cube(int column, int row, int z) {
        int inside = 0;
        for (int corner = 0; corner < 8; corner++) {
            inside |= value(column, row, z, corner) >= level ? 1 << corner : 0;
        }
        int[] edges = CubeCases.of(inside);
        for (int i = 0; i < edges.length; i += 3) {
            int a = vertex(column, row, z, edges[i]);
            int b = vertex(column, row, z, edges[i + 1]);
            mesh.addTriangle(a, b, vertex(column, row, z, edges[i + 2]));
        }
    }

    private float value(int column, int row, int z, int corner) {
        int x = (column + (corner & 1)) * step;
        int y = (row + (corner >> 1 & 1)) * step;
        return values[((z + (corner >> 2) * step) * shape.height() + y) * shape.width() + x];
    }

    /** The vertex on an edge, made when the edge is met first. Edges along z are kept with the layer below. */
    private int vertex(int column, int row, int z, int edge) {
        int from = CubeCases.from(edge);
        int direction = edge / 4;
        int[] layer = from >> 2 == 1 ? upper : lower;
        int at = 3 * ((row + (from >> 1 & 1)) * columns + column + (from & 1)) + direction;
        if (layer[at] < 0) {
            layer[at] = crossing(column, row, z, edge);
        }
        return layer[at];
    }

    private int crossing(int column, int row, int z, int edge) {
        int from = CubeCases.from(edge);
        float low = value(column, row, z, from);
        float high = value(column, row, z, CubeCases.to(edge));
        double along = Math.clamp((level - low) / ((double) high - low), 0, 1) * step;
        int direction = edge / 4;
        double x = (column + (from & 1)) * (double) step + (direction == 0 ? along : 0);
        double y = (row + (from >> 1 & 1)) * (double) step + (direction == 1 ? along : 0);
        double height = z + (from >> 2) * (double) step + (direction == 2 ? along : 0);
        return mesh.addVertex(x, y, height, Math.max(low, high));
    }
}
