package org.scipion.server.volumes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import org.scipion.preview.Shape;
import org.scipion.preview.SurfaceMesh;
import org.scipion.preview.SurfaceMesh.Facts;

/**
 * The compact form of an isosurface, all little endian, 4 bytes a number: {@code SCM1}, the version 1, the numbers of vertices and of triangles, the
 * step of the marching cubes and the number of removed components; sizes z, y, x of the reduced volume and of its source; as 32-bit floats level,
 * smallest and greatest value, centre x, y, z and scale; then vertices, normals (x, y, z each) and values as 32-bit floats, and three
 * vertices of each triangle.
 */
final class SurfaceBinary {

    /** Its media type, by which clients ask for it. */
    static final String MEDIA_TYPE = "application/octet-stream";

    /** Numbers before the first vertex, the four letters counted as one. */
    static final int HEADER_NUMBERS = 19;

    private static final int VERSION = 1;
    private static final int NUMBERS_OF_A_VERTEX = 7;

    private SurfaceBinary() {}

    static byte[] of(SurfaceMesh mesh) {
        long numbers = HEADER_NUMBERS + (long) NUMBERS_OF_A_VERTEX * mesh.vertexCount() + 3L * mesh.triangleCount();
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.toIntExact(numbers * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put("SCM1".getBytes(StandardCharsets.US_ASCII));
        buffer.putInt(VERSION).putInt(mesh.vertexCount()).putInt(mesh.triangleCount());
        putFacts(buffer, mesh.facts());
        putFloats(buffer, mesh.vertices());
        putFloats(buffer, mesh.normals());
        putFloats(buffer, mesh.values());
        buffer.asIntBuffer().put(mesh.indices());
        return buffer.array();
    }

    private static void putFacts(ByteBuffer buffer, Facts facts) {
        buffer.putInt(facts.step()).putInt(facts.removedComponents());
        put(buffer, facts.shape());
        put(buffer, facts.source());
        buffer.putFloat((float) facts.level());
        buffer.putFloat((float) facts.range().min())
                .putFloat((float) facts.range().max());
        buffer.putFloat((float) facts.centre().x())
                .putFloat((float) facts.centre().y())
                .putFloat((float) facts.centre().z());
        buffer.putFloat((float) facts.scale());
    }

    private static void put(ByteBuffer buffer, Shape shape) {
        buffer.putInt(shape.depth()).putInt(shape.height()).putInt(shape.width());
    }

    private static void putFloats(ByteBuffer buffer, FloatBuffer numbers) {
        buffer.asFloatBuffer().put(numbers);
        buffer.position(buffer.position() + numbers.limit() * Float.BYTES);
    }
}
