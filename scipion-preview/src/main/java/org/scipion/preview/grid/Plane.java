package org.scipion.preview.grid;

import org.scipion.preview.Axis;
import org.scipion.preview.Limits;
import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;

/** One plane of a volume as floats, rows on end. Owned by whoever asked for it. */
public final class Plane {

    private final int width;
    private final int height;
    private final float[] values;

    private Plane(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[Math.multiplyExact(width, height)];
    }

    /**
     * Reads every {@code step}-th sample in both directions of a plane. Rows and columns are (y, x) across z, (z, x) across y and
     * (z, y) across x.
     *
     * @throws TooLargeException if the result has more pixels than {@code limits} allow
     */
    public static Plane read(Voxels voxels, Axis axis, int index, int step, Limits limits) {
        Plane plane = empty(voxels.shape(), axis, step, limits);
        for (int i = 0; i < plane.height; i++) {
            plane.readRow(voxels, axis, index, step, i);
        }
        return plane;
    }

    private static Plane empty(Shape shape, Axis axis, int step, Limits limits) {
        int columns = Math.ceilDiv(axis == Axis.X ? shape.height() : shape.width(), step);
        int rows = Math.ceilDiv(axis == Axis.Z ? shape.height() : shape.depth(), step);
        if ((long) columns * rows > Math.min(limits.pixels(), limits.heldBytes() / (Float.BYTES + 1))) {
            throw new TooLargeException("A plane of " + columns + " x " + rows + " pixels is over the limit of "
                    + limits.pixels() + " pixels or " + limits.heldBytes() + " bytes; ask for a thumb");
        }
        return new Plane(columns, rows);
    }

    private void readRow(Voxels voxels, Axis axis, int index, int step, int row) {
        int at = row * width;
        switch (axis) {
            case Z -> voxels.readRow(index, row * step, 0, step, values, at, width);
            case Y -> voxels.readRow(row * step, index, 0, step, values, at, width);
            case X -> voxels.readColumn(row * step, index, 0, step, values, at, width);
        }
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The values themselves, rows on end. */
    public float[] values() {
        return values;
    }
}
