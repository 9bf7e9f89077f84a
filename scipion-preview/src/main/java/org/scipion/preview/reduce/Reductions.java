package org.scipion.preview.reduce;

import org.scipion.preview.Limits;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.grid.Voxels;

/** Makes volumes smaller by the method asked for. */
public final class Reductions {

    private static final int SMALLEST_SIDE = 32;

    private Reductions() {}

    /**
     * The reduced volume.
     *
     * @throws TooLargeException if its values need more bytes than {@code limits} let be held
     */
    public static ReducedVolume reduce(Voxels voxels, ReductionRequest request, Limits limits) {
        int step = step(voxels.shape(), request);
        long budget = limits.heldBytes() / Float.BYTES;
        return switch (request.method()) {
            case STRIDE, NONE -> Finished.of(voxels, step, Stride.reduce(voxels, step, budget));
            case BINNING -> Finished.of(voxels, step, Binning.reduce(voxels, step, budget));
            case LINEAR -> Finished.of(voxels, step, Linear.reduce(voxels, side(voxels.shape(), request), budget));
            case FOURIER ->
                Finished.of(voxels, step, FourierCrop.reduce(voxels, side(voxels.shape(), request), budget));
        };
    }

    /** Voxels of the source per voxel of the result, as {@link ReductionRequest} defines it. */
    static int step(Shape shape, ReductionRequest request) {
        return (int) Math.max(1, Math.ceil(shape.largest() / side(shape, request)));
    }

    /** Length that the longest side shall not exceed. */
    private static double side(Shape shape, ReductionRequest request) {
        double side = Math.max(SMALLEST_SIDE, request.maxDim());
        if (shape.voxels() > request.voxelBudget()) {
            double fitting = Math.floor(shape.largest() * Math.cbrt((double) request.voxelBudget() / shape.voxels()));
            side = Math.min(side, Math.max(1, fitting));
        }
        return side;
    }

    /** The shape whose longest side is {@code side} or, if it is shorter already, what it is; no side gets shorter than {@code least}. */
    static Shape scaled(Shape shape, double side, int least) {
        double factor = Math.min(1, side / shape.largest());
        return new Shape(
                scaled(shape.depth(), factor, least),
                scaled(shape.height(), factor, least),
                scaled(shape.width(), factor, least));
    }

    private static int scaled(int size, double factor, int least) {
        return Math.min(size, Math.max(least, (int) Math.round(size * factor)));
    }
}
