package org.scipion.server.volumes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.Shape;

/**
 * The binary form of a volume's values that the client reads, all little endian: {@code SCV3}, the version 1, the sizes x, y, z and the smallest and
 * greatest value, 4 bytes each, then 32-bit floats with x fastest, then y, then z.
 */
final class Scv3 {

    /** Bytes before the first value. */
    static final int HEADER_BYTES = 28;

    private static final int VERSION = 1;

    private Scv3() {}

    static byte[] of(ReducedVolume volume) {
        Shape shape = volume.shape();
        int bytes = Math.toIntExact(Math.addExact(HEADER_BYTES, shape.voxels() * Float.BYTES));
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put("SCV3".getBytes(StandardCharsets.US_ASCII));
        buffer.putInt(VERSION);
        buffer.putInt(shape.width()).putInt(shape.height()).putInt(shape.depth());
        buffer.putFloat((float) volume.range().min())
                .putFloat((float) volume.range().max());
        volume.putLittleEndian(buffer);
        return buffer.array();
    }
}
