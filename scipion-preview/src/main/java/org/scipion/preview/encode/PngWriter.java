package org.scipion.preview.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes PNG (ISO/IEC 15948): 8 bits, gray or RGB, every row with the Sub filter, compressed by Huffman codes alone. On noisy pictures that is
 * several times as fast as a search for repetitions, and as small.
 */
final class PngWriter {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SUB = 1;
    private static final int CHUNK_BYTES = 12;
    private static final int HEADER_BYTES = 13;

    private PngWriter() {}

    static byte[] write(Raster picture) {
        Packed packed = Packed.of(filter(picture));
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + 3 * CHUNK_BYTES + HEADER_BYTES + packed.length());
        file.putLong(SIGNATURE);
        chunk(file, "IHDR", header(picture), HEADER_BYTES);
        chunk(file, "IDAT", packed.bytes(), packed.length());
        chunk(file, "IEND", packed.bytes(), 0);
        return file.array();
    }

    private static byte[] header(Raster picture) {
        byte colourType = (byte) (picture.channels() == 1 ? 0 : 2);
        return ByteBuffer.allocate(HEADER_BYTES)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) 8)
                .put(colourType)
                .array();
    }

    private static byte[] filter(Raster picture) {
        int row = picture.width() * picture.channels();
        byte[] filtered = new byte[Math.multiplyExact(row + 1, picture.height())];
        for (int y = 0; y < picture.height(); y++) {
            filtered[y * (row + 1)] = SUB;
            subtract(picture.samples(), y * row, row, picture.channels(), filtered, y * (row + 1) + 1);
        }
        return filtered;
    }

    private static void subtract(byte[] samples, int from, int count, int distance, byte[] target, int at) {
        System.arraycopy(samples, from, target, at, distance);
        for (int i = distance; i < count; i++) {
            target[at + i] = (byte) (samples[from + i] - samples[from + i - distance]);
        }
    }

    private static void chunk(ByteBuffer file, String type, byte[] content, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        file.putInt(length).put(name).put(content, 0, length);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content, 0, length);
        file.putInt((int) check.getValue());
    }
}
