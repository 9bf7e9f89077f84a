package org.scipion.preview.surface;

import java.util.Arrays;

/** Triangles under construction. */
final class Mesh {

    private float[] vertices = new float[3 << 12];
    private float[] values = new float[1 << 12];
    private int[] indices = new int[3 << 13];
    private int vertexCount;
    private int indexCount;

    int addVertex(double x, double y, double z, float value) {
        if (vertexCount == values.length) {
            values = Arrays.copyOf(values, 2 * vertexCount);
            vertices = Arrays.copyOf(vertices, 6 * vertexCount);
        }
        int at = 3 * vertexCount;
        vertices[at] = (float) x;
        vertices[at + 1] = (float) y;
        vertices[at + 2] = (float) z;
        values[vertexCount] = value;
        return vertexCount++;
    }

    void addTriangle(int a, int b, int c) {
        if (a == b || b == c || a == c) {
            return;
        }
        if (indexCount + 3 > indices.length) {
            indices = Arrays.copyOf(indices, 2 * indices.length);
        }
        indices[indexCount++] = a;
        indices[indexCount++] = b;
        indices[indexCount++] = c;
    }

    int vertexCount() {
        return vertexCount;
    }

    int triangleCount() {
        return indexCount / 3;
    }

    /** Coordinates; only the first 3 · vertexCount count. */
    float[] coordinates() {
        return vertices;
    }

    float value(int vertex) {
        return values[vertex];
    }

    /** Three vertices per triangle; only the first 3 · triangleCount count. */
    int[] corners() {
        return indices;
    }

    float[] trimmedVertices() {
        return Arrays.copyOf(vertices, 3 * vertexCount);
    }

    float[] trimmedValues() {
        return Arrays.copyOf(values, vertexCount);
    }

    int[] trimmedIndices() {
        return Arrays.copyOf(indices, indexCount);
    }
}
