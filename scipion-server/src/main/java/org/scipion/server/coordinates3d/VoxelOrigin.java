package org.scipion.server.coordinates3d;

import java.util.Optional;
import org.scipion.model.Matrix;
import org.scipion.preview.Shape;
import org.scipion.server.volumes.OutputVolume;

/**
 * Where the origin that Scipion's stored coordinates refer to lies, in voxels from the first of the file: by default half of each size.
 *
 * @param x along columns
 * @param y along rows
 * @param z along sections
 */
record VoxelOrigin(double x, double y, double z) {

    private static final int SHIFT = 3;

    /** From the shift of the first voxel that Scipion stored in Å; empty if it stored none. */
    static Optional<VoxelOrigin> stored(OutputVolume tomogram) {
        return tomogram.samplingRate().isEmpty()
                ? Optional.empty()
                : tomogram.placement()
                        .filter(matrix -> matrix.rows() > 2 && matrix.columns() > SHIFT)
                        .map(matrix -> of(matrix, tomogram.samplingRate().getAsDouble()));
    }

    private static VoxelOrigin of(Matrix placement, double samplingRate) {
        return new VoxelOrigin(
                -placement.at(0, SHIFT) / samplingRate,
                -placement.at(1, SHIFT) / samplingRate,
                -placement.at(2, SHIFT) / samplingRate);
    }

    /** Of a tomogram that nobody has placed. */
    static VoxelOrigin middleOf(Shape shape) {
        return new VoxelOrigin(shape.width() / 2.0, shape.height() / 2.0, shape.depth() / 2.0);
    }
}
