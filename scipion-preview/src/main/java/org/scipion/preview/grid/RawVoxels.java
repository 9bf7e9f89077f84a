package org.scipion.preview.grid;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;

/** Samples that lie in a file as they are: section after section, row after row, at constant distances. */
public final class RawVoxels implements Voxels {

    private final MemorySegment data;
    private final Layout layout;
    private final SampleCodec codec;

    /**
     * Where samples lie.
     *
     * @param shape numbers of sections, rows and columns
     * @param type how a sample is stored
     * @param order byte order of a sample
     * @param rowBytes bytes from a row to the next
     * @param sectionBytes bytes from a section to the next
     */
    public record Layout(Shape shape, SampleType type, ByteOrder order, long rowBytes, long sectionBytes) {

        /** Samples without gaps. */
        public static Layout dense(Shape shape, SampleType type, ByteOrder order) {
            long row = (long) shape.width() * SampleCodec.of(type, order).bytes();
            return new Layout(shape, type, order, row, saturated(row, shape.height()));
        }

        /** Bytes from the first sample to the end of the last section; more than any file has if that is no 64-bit number. */
        public long bytes() {
            return saturated(sectionBytes, shape.depth());
        }

        private static long saturated(long one, long other) {
            return Math.multiplyHigh(one, other) == 0 && one * other >= 0 ? one * other : Long.MAX_VALUE;
        }
    }

    /** Samples of {@code data}, the first one at its start. */
    public RawVoxels(MemorySegment data, Layout layout) {
        this.data = data;
        this.layout = layout;
        this.codec = SampleCodec.of(layout.type(), layout.order());
    }

    @Override
    public Shape shape() {
        return layout.shape();
    }

    @Override
    public SampleType type() {
        return layout.type();
    }

    @Override
    public void readRow(int section, int row, int from, int step, float[] target, int at, int count) {
        long start = offset(section, row, from);
        if (step == 1) {
            codec.copy(data, start, target, at, count);
        } else {
            codec.gather(data, start, (long) step * codec.bytes(), target, at, count);
        }
    }

    @Override
    public void readColumn(int section, int column, int from, int step, float[] target, int at, int count) {
        codec.gather(data, offset(section, from, column), step * layout.rowBytes(), target, at, count);
    }

    @Override
    public void readRows(int section, int row, int rows, float[] target) {
        int width = layout.shape().width();
        if (layout.rowBytes() == (long) width * codec.bytes()) {
            codec.copy(data, offset(section, row, 0), target, 0, Math.multiplyExact(rows, width));
        } else {
            Voxels.super.readRows(section, row, rows, target);
        }
    }

    private long offset(int section, int row, int column) {
        return section * layout.sectionBytes() + row * layout.rowBytes() + (long) column * codec.bytes();
    }
}
