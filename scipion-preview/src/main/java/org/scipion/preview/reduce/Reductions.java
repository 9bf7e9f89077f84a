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
            case LINEAR, FOURIER ->
                throw new org.scipion.preview.UnsupportedFormatException(
                        "Reduction by " + request.method() + " is not available; use binning, stride or none");
        };
    }

    /** Voxels of the source per voxel of the result, as {@link ReductionRequest} defines it. */
    static int step(Shape shape, ReductionRequest request) {
        int largest = shape.largest();
        double side = Math.max(SMALLEST_SIDE, request.maxDim());
        if (shape.voxels() > request.voxelBudget()) {
            double fitting = Math.floor(largest * Math.cbrt((double) request.voxelBudget() / shape.voxels()));
            side = Math.min(side, Math.max(1, fitting));
        }
        return (int) Math.max(1, Math.ceil(largest / side));
    }
}
