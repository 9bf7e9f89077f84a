package org.scipion.preview.surface;

/** Taubin's smoothing (1995): a step towards the mean of the neighbours, then a slightly greater one back, so that nothing shrinks. */
final class Smoothing {

    private static final float FORWARD = 0.45f;
    private static final float BACKWARD = -0.47f;

    private Smoothing() {}

    /** Moves the vertices of {@code mesh}. */
    static void apply(Mesh mesh, int rounds) {
        for (int round = 0; round < rounds; round++) {
            step(mesh, FORWARD);
            step(mesh, BACKWARD);
        }
    }

    private static void step(Mesh mesh, float factor) {
        float[] sums = new float[3 * mesh.vertexCount()];
        int[] neighbours = new int[mesh.vertexCount()];
        int[] corners = mesh.corners();
        for (int i = 0; i < 3 * mesh.triangleCount(); i++) {
            int next = corners[i % 3 == 2 ? i - 2 : i + 1];
            add(mesh.coordinates(), corners[i], next, sums, neighbours);
            add(mesh.coordinates(), next, corners[i], sums, neighbours);
        }
        move(mesh.coordinates(), sums, neighbours, factor);
    }

    private static void add(float[] coordinates, int to, int from, float[] sums, int[] neighbours) {
        for (int axis = 0; axis < 3; axis++) {
            sums[3 * to + axis] += coordinates[3 * from + axis];
        }
        neighbours[to]++;
    }

    private static void move(float[] coordinates, float[] sums, int[] neighbours, float factor) {
        for (int i = 0; i < sums.length; i++) {
            if (neighbours[i / 3] > 0) {
                coordinates[i] += factor * (sums[i] / neighbours[i / 3] - coordinates[i]);
            }
        }
    }
}
