package org.scipion.preview;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * An isosurface as triangles. Positions are (x, y, z), centred on the mean vertex and divided by the largest extent. Immutable.
 */
public final class SurfaceMesh {

    /**
     * What is known of a mesh besides its triangles.
     *
     * @param level value on the surface
     * @param range smallest and greatest value of the reduced volume
     * @param shape of the reduced volume
     * @param source shape before the reduction
     * @param step voxels of the reduced volume from a cube to the next
     * @param removedComponents parts that were too small
     * @param centre mean vertex (x, y, z) in voxels of the reduced volume
     * @param scale largest extent, in voxels of the reduced volume
     */
    public record Facts(
            double level,
            ValueRange range,
            Shape shape,
            Shape source,
            int step,
            int removedComponents,
            Point centre,
            double scale) {

        /** Whether the limit of triangles made the steps greater. */
        public boolean autoReduced() {
            return step > 1;
        }
    }

    /**
     * A place in voxels.
     *
     * @param x along columns
     * @param y along rows
     * @param z along sections
     */
    public record Point(double x, double y, double z) {}

    private final Facts facts;
    private final float[] vertices;
    private final float[] normals;
    private final float[] values;
    private final int[] indices;

    /**
     * Takes ownership of the arrays: the caller must not change them afterwards.
     *
     * @param vertices 3 coordinates per vertex
     * @param normals 3 components per vertex, of length 1, towards lower values
     * @param values greatest value beside each vertex
     * @param indices 3 vertices per triangle, counter-clockwise seen from lower values
     */
    public SurfaceMesh(Facts facts, float[] vertices, float[] normals, float[] values, int[] indices) {
        this.facts = facts;
        this.vertices = vertices;
        this.normals = normals;
        this.values = values;
        this.indices = indices;
    }

    /** How the mesh was made. */
    public Facts facts() {
        return facts;
    }

    /** Number of vertices. */
    public int vertexCount() {
        return values.length;
    }

    /** Number of triangles. */
    public int triangleCount() {
        return indices.length / 3;
    }

    /** Coordinates x, y, z of each vertex; a read-only view. */
    public FloatBuffer vertices() {
        return FloatBuffer.wrap(vertices).asReadOnlyBuffer();
    }

    /** Normal x, y, z of each vertex, towards lower values; a read-only view. */
    public FloatBuffer normals() {
        return FloatBuffer.wrap(normals).asReadOnlyBuffer();
    }

    /** The greatest value beside each vertex; a read-only view. */
    public FloatBuffer values() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** Three vertices of each triangle; a read-only view. */
    public IntBuffer indices() {
        return IntBuffer.wrap(indices).asReadOnlyBuffer();
    }
}
