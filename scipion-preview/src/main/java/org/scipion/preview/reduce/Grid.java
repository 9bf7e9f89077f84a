package org.scipion.preview.reduce;

import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;

/** Values on their way to a reduced volume. */
final class Grid {

    private final Shape shape;
    private final float[] values;

    private Grid(Shape shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    Shape shape() {
        return shape;
    }

    float[] values() {
        return values;
    }

    /** Zeros, if no more than {@code budget} are needed. */
    static Grid empty(Shape shape, long budget) {
        if (shape.voxels() > Math.min(budget, Integer.MAX_VALUE - 8)) {
            throw new TooLargeException("A reduced volume of " + shape.voxels() + " voxels is over the limit of "
                    + budget + "; ask for a smaller side");
        }
        return new Grid(shape, new float[(int) shape.voxels()]);
    }
}
