package org.scipion.preview.surface;

import org.scipion.preview.SurfaceMesh.Point;

/**
 * Where a mesh lies and how large it is.
 *
 * @param centre mean vertex
 * @param scale largest extent along an axis, never 0
 */
record Placement(Point centre, double scale) {

    static Placement of(float[] vertices) {
        Point centre = new Point(mean(vertices, 0), mean(vertices, 1), mean(vertices, 2));
        double extent = Math.max(extent(vertices, 0), Math.max(extent(vertices, 1), extent(vertices, 2)));
        return new Placement(centre, extent > 0 ? extent : 1);
    }

    private static double mean(float[] vertices, int axis) {
        double sum = 0;
        for (int i = axis; i < vertices.length; i += 3) {
            sum += vertices[i];
        }
        return 3 * sum / vertices.length;
    }

    private static double extent(float[] vertices, int axis) {
        float low = vertices[axis];
        float high = vertices[axis];
        for (int i = axis; i < vertices.length; i += 3) {
            low = Math.min(low, vertices[i]);
            high = Math.max(high, vertices[i]);
        }
        return (double) high - low;
    }

    /** Moves the centre to the origin and makes the largest extent 1. */
    void apply(float[] vertices) {
        double[] middle = {centre.x(), centre.y(), centre.z()};
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = (float) ((vertices[i] - middle[i % 3]) / scale);
        }
    }
}
