package org.scipion.preview.spider;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.RawVoxels;
import org.scipion.preview.source.Watched;

/**
 * A SPIDER header: 32-bit floats, counted from 1 in the documentation of the format ("SPIDER image format", spider.wadsworth.org). A stack has
 * one for the whole and then one before each of its images.
 *
 * @param order byte order of header and samples
 * @param sections sections of one image or volume (1)
 * @param rows rows (2)
 * @param columns columns (12)
 * @param headerBytes length of a header (22)
 * @param images images of a stack (26); 0 if the file is no stack
 * @param voxelSize Å per pixel (38); 0 if it is not told
 */
record SpiderHeader(
        ByteOrder order, int sections, int rows, int columns, int headerBytes, int images, float voxelSize) {

    private static final int LEAST_BYTES = 40 * Float.BYTES;
    private static final Set<Integer> TYPES = Set.of(1, 3);

    static SpiderHeader read(ByteSource source) {
        byte[] head = Watched.read(
                source,
                () -> source.bytes(0, Math.min(LEAST_BYTES, source.size())).toArray(ValueLayout.JAVA_BYTE));
        SpiderHeader header = find(MemorySegment.ofArray(head))
                .orElseThrow(() -> new MalformedFileException(source.name() + " has no valid SPIDER header"));
        long expected = header.expectedBytes(source.name());
        if (source.size() < expected) {
            throw new MalformedFileException(
                    source.name() + " is truncated: its header tells of " + header.columns + " x "
                            + header.rows + " x " + header.sections + " samples in " + Math.max(1, header.images)
                            + " images and needs " + expected + " bytes, but the file has " + source.size());
        }
        return header;
    }

    /** The header at the start of {@code bytes} in whichever byte order makes sense. */
    static Optional<SpiderHeader> find(MemorySegment bytes) {
        if (bytes.byteSize() < LEAST_BYTES) {
            return Optional.empty();
        }
        return find(bytes, ByteOrder.LITTLE_ENDIAN).or(() -> find(bytes, ByteOrder.BIG_ENDIAN));
    }

    private static Optional<SpiderHeader> find(MemorySegment bytes, ByteOrder order) {
        int type = whole(bytes, order, 5);
        int rows = whole(bytes, order, 2);
        int columns = whole(bytes, order, 12);
        int headerBytes = whole(bytes, order, 22);
        int recordBytes = whole(bytes, order, 23);
        int images = whole(bytes, order, 24) > 0 ? Math.max(1, whole(bytes, order, 26)) : 0;
        boolean plausible = TYPES.contains(type)
                && rows > 0
                && columns > 0
                && recordBytes == columns * Float.BYTES
                && headerBytes >= 1024
                && headerBytes % recordBytes == 0;
        int sections = Math.max(1, Math.abs(whole(bytes, order, 1)));
        return plausible
                ? Optional.of(
                        new SpiderHeader(order, sections, rows, columns, headerBytes, images, real(bytes, order, 38)))
                : Optional.empty();
    }

    private static float real(MemorySegment bytes, ByteOrder order, int position) {
        float value = bytes.get(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order), (position - 1L) * Float.BYTES);
        return Float.isFinite(value) ? value : 0;
    }

    /** A float that holds an integer; 0 if it holds anything else. */
    private static int whole(MemorySegment bytes, ByteOrder order, int position) {
        float value = real(bytes, order, position);
        return Math.abs(value) < 1 << 24 && value == (int) value ? (int) value : 0;
    }

    private long imageBytes() {
        return Math.multiplyExact((long) columns * rows * Float.BYTES, (long) sections);
    }

    /** Position of the first sample. */
    long firstSample() {
        return images > 0 ? 2L * headerBytes : headerBytes;
    }

    /** Bytes from the first sample to the last; of a stack, with the headers in between. */
    long dataBytes() {
        return images > 0
                ? Math.multiplyExact(Math.addExact(imageBytes(), headerBytes), (long) images) - headerBytes
                : imageBytes();
    }

    private long expectedBytes(String file) {
        try {
            return Math.addExact(firstSample(), dataBytes());
        } catch (ArithmeticException overflow) {
            throw new MalformedFileException(file + " claims an impossible size", overflow);
        }
    }

    /** Whether it is a stack of volumes; images of a stack lie at constant distances, sections of its volumes do not. */
    boolean isOfVolumes() {
        return images > 1 && sections > 1;
    }

    /** Where the samples are; of a stack of volumes, where those of each volume are. */
    RawVoxels.Layout layout() {
        long row = (long) columns * Float.BYTES;
        boolean stackOfImages = images > 0 && sections == 1;
        Shape shape = new Shape(stackOfImages ? images : sections, rows, columns);
        long distance = row * rows + (stackOfImages ? headerBytes : 0);
        return new RawVoxels.Layout(shape, SampleType.FLOAT32, order, row, distance);
    }

    /** Bytes from a volume of a stack to the next. */
    long volumeDistance() {
        return imageBytes() + headerBytes;
    }
}
