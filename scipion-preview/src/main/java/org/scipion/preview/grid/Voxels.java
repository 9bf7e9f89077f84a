package org.scipion.preview.grid;

import java.util.stream.IntStream;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;

/**
 * Random access to the numbers of a volume in array order (z, y, x): the seam between file formats and everything that is made of
 * volumes. Thread-safe.
 */
public interface Voxels {

    /** Numbers of sections, rows and columns. */
    Shape shape();

    /** How the samples are stored. */
    SampleType type();

    /**
     * Reads along x: the samples at columns {@code from}, {@code from + step}, ... of one row.
     *
     * @param target where {@code count} values go, from {@code at} on
     */
    void readRow(int section, int row, int from, int step, float[] target, int at, int count);

    /** Reads along y: the samples at rows {@code from}, {@code from + step}, ... of one column. */
    default void readColumn(int section, int column, int from, int step, float[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            readRow(section, from + i * step, column, 1, target, at + i, 1);
        }
    }

    /** Reads {@code rows} whole rows on end, from row {@code row} of one section on. */
    default void readRows(int section, int row, int rows, float[] target) {
        int width = shape().width();
        for (int i = 0; i < rows; i++) {
            readRow(section, row + i, 0, 1, target, i * width, width);
        }
    }

    /** Whether sections are best read one after the other, because each is decoded whole. */
    default boolean inOrder() {
        return false;
    }

    /** Numbers of sections, for loops that run in parallel unless {@link #inOrder()}. */
    default IntStream sections(int count) {
        IntStream sections = IntStream.range(0, count);
        return inOrder() ? sections : sections.parallel();
    }
}
