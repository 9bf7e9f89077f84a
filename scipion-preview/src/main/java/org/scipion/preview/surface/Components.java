package org.scipion.preview.surface;

import java.util.Arrays;

/** The connected parts of a mesh. */
final class Components {

    private final Mesh mesh;
    private final int[] parent;
    private final int[] triangles;

    private Components(Mesh mesh) {
        this.mesh = mesh;
        this.parent = new int[mesh.vertexCount()];
        this.triangles = new int[mesh.vertexCount()];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * A mesh without its small parts.
     *
     * @param mesh what is left
     * @param removed number of parts that were left out
     */
    record Kept(Mesh mesh, int removed) {}

    /** Leaves out parts with fewer than {@code least} triangles, but never the largest. */
    static Kept withoutSmall(Mesh mesh, int least) {
        return least <= 1 || mesh.triangleCount() == 0 ? new Kept(mesh, 0) : new Components(mesh).kept(least);
    }

    private Kept kept(int least) {
        int[] corners = mesh.corners();
        for (int i = 0; i < 3 * mesh.triangleCount(); i += 3) {
            join(corners[i], corners[i + 1]);
            join(corners[i], corners[i + 2]);
        }
        for (int i = 0; i < 3 * mesh.triangleCount(); i += 3) {
            triangles[root(corners[i])]++;
        }
        int threshold = Math.min(least, Arrays.stream(triangles).max().orElse(0));
        int removed = (int) Arrays.stream(triangles)
                .filter(count -> count > 0 && count < threshold)
                .count();
        return new Kept(copy(threshold), removed);
    }

    private void join(int one, int other) {
        parent[root(one)] = root(other);
    }

    private int root(int vertex) {
        int at = vertex;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private Mesh copy(int threshold) {
        Mesh copy = new Mesh();
        int[] renamed = new int[mesh.vertexCount()];
        float[] from = mesh.coordinates();
        for (int vertex = 0; vertex < renamed.length; vertex++) {
            renamed[vertex] = triangles[root(vertex)] < threshold
                    ? -1
                    : copy.addVertex(from[3 * vertex], from[3 * vertex + 1], from[3 * vertex + 2], mesh.value(vertex));
        }
        int[] corners = mesh.corners();
        for (int i = 0; i < 3 * mesh.triangleCount(); i += 3) {
            if (renamed[corners[i]] >= 0) {
                copy.addTriangle(renamed[corners[i]], renamed[corners[i + 1]], renamed[corners[i + 2]]);
            }
        }
        return copy;
    }
}
