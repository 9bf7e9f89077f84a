package org.scipion.preview.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes PNG (ISO/IEC 15948): 8 bits, gray or RGB, or 16 bits, gray; every row with the Sub filter, compressed by Huffman codes alone. On noisy pictures that is
 * several times as fast as a search for repetitions, and as small.
 */
final class PngWriter {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SUB = 1;
    private static final int CHUNK_BYTES = 12;
    private static final int HEADER_BYTES = 13;

    private final int width;
    private final int height;
    private final int bits;
    private final int channels;

    private PngWriter(int width, int height, int bits, int channels) {
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.channels = channels;
    }

    static byte[] write(Raster picture) {
        return new PngWriter(picture.width(), picture.height(), 8, picture.channels()).file(picture.samples());
    }

    /** Gray; {@code samples} have two bytes each, the high one first. */
    static byte[] write16(int width, int height, byte[] samples) {
        return new PngWriter(width, height, 16, 1).file(samples);
    }

    private byte[] file(byte[] samples) {
        Packed packed = Packed.of(filter(samples));
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + 3 * CHUNK_BYTES + HEADER_BYTES + packed.length());
        file.putLong(SIGNATURE);
        chunk(file, "IHDR", header(), HEADER_BYTES);
        chunk(file, "IDAT", packed.bytes(), packed.length());
        chunk(file, "IEND", packed.bytes(), 0);
        return file.array();
    }

    private byte[] header() {
        byte colourType = (byte) (channels == 1 ? 0 : 2);
        return ByteBuffer.allocate(HEADER_BYTES)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put(colourType)
                .array();
    }

    private byte[] filter(byte[] samples) {
        int pixel = channels * bits / Byte.SIZE;
        int row = Math.multiplyExact(width, pixel);
        byte[] filtered = new byte[Math.multiplyExact(row + 1, height)];
        for (int y = 0; y < height; y++) {
            filtered[y * (row + 1)] = SUB;
            subtract(samples, y * row, row, pixel, filtered, y * (row + 1) + 1);
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
