package org.scipion.preview.surface;

/** Normals of vertices: the mean of those of the triangles around, weighted by area. */
final class Normals {

    private Normals() {}

    static float[] of(Mesh mesh) {
        float[] normals = new float[3 * mesh.vertexCount()];
        int[] corners = mesh.corners();
        for (int i = 0; i < 3 * mesh.triangleCount(); i += 3) {
            add(mesh.coordinates(), corners, i, normals);
        }
        for (int i = 0; i < normals.length; i += 3) {
            normalise(normals, i);
        }
        return normals;
    }

    private static void add(float[] at, int[] corners, int i, float[] normals) {
        int a = 3 * corners[i];
        int b = 3 * corners[i + 1];
        int c = 3 * corners[i + 2];
        float ux = at[b] - at[a];
        float uy = at[b + 1] - at[a + 1];
        float uz = at[b + 2] - at[a + 2];
        float vx = at[c] - at[a];
        float vy = at[c + 1] - at[a + 1];
        float vz = at[c + 2] - at[a + 2];
        for (int corner : new int[] {a, b, c}) {
            normals[corner] += uy * vz - uz * vy;
            normals[corner + 1] += uz * vx - ux * vz;
            normals[corner + 2] += ux * vy - uy * vx;
        }
    }

    private static void normalise(float[] normals, int at) {
        double length = Math.sqrt(normals[at] * (double) normals[at]
                + normals[at + 1] * (double) normals[at + 1]
                + normals[at + 2] * (double) normals[at + 2]);
        if (length == 0) {
            normals[at + 2] = 1; // only triangles without area around: any direction is as good
            return;
        }
        for (int axis = 0; axis < 3; axis++) {
            normals[at + axis] /= (float) length;
        }
    }
}
