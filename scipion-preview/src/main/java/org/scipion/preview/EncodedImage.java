package org.scipion.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A picture as the bytes of a file. Immutable. */
public final class EncodedImage {

    private final ImageFormat format;
    private final int width;
    private final int height;
    private final byte[] bytes;

    /**
     * Takes ownership of {@code bytes}: the caller must not change them afterwards.
     *
     * @param width columns of the picture
     * @param height rows of the picture
     */
    public EncodedImage(ImageFormat format, int width, int height, byte[] bytes) {
        this.format = format;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /** The file format of the bytes. */
    public ImageFormat format() {
        return format;
    }

    /** Columns of the picture. */
    public int width() {
        return width;
    }

    /** Rows of the picture. */
    public int height() {
        return height;
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** A read-only view of the bytes, nothing copied. */
    public ByteBuffer asBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Writes the bytes to {@code target}, which stays open. */
    public void writeTo(OutputStream target) throws IOException {
        target.write(bytes);
    }

    @Override
    public String toString() {
        return format + " " + width + " x " + height + ", " + bytes.length + " bytes";
    }
}
