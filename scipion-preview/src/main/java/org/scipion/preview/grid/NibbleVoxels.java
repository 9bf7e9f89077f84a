package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;

/** Unsigned samples of 4 bits, two in a byte, the lower half first; a row begins on a new byte. */
public final class NibbleVoxels implements Voxels {

    private final MemorySegment data;
    private final Shape shape;

    /** Samples of {@code data}, the first one at its start. */
    public NibbleVoxels(MemorySegment data, Shape shape) {
        this.data = data;
        this.shape = shape;
    }

    /** Bytes that all samples of {@code shape} take. */
    public static long bytes(Shape shape) {
        return Math.multiplyExact(rowBytes(shape) * shape.height(), (long) shape.depth());
    }

    private static long rowBytes(Shape shape) {
        return (shape.width() + 1L) / 2;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public SampleType type() {
        return SampleType.UINT4;
    }

    @Override
    public void readRow(int section, int row, int from, int step, float[] target, int at, int count) {
        long start = ((long) section * shape.height() + row) * rowBytes(shape);
        for (int i = 0; i < count; i++) {
            int column = from + i * step;
            int pair = data.get(ValueLayout.JAVA_BYTE, start + (column >> 1));
            target[at + i] = (column & 1) == 0 ? pair & 0xf : (pair >> 4) & 0xf;
        }
    }
}
