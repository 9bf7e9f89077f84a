package org.scipion.server.images;

import org.scipion.model.Matrix;
import org.scipion.preview.Alignment;

/** How an image is moved in its plane so that it lies as the matrix of its item says. */
public final class InPlane {

    private static final double NEARLY = 1e-6;

    private InPlane() {}

    /**
     * Rotation and shift of a 3×3 matrix of the plane, or of a 4×4 one that turns about z. A matrix that turns out of the plane, such as that of a
     * projection, moves nothing.
     */
    public static Alignment of(Matrix matrix) {
        if (matrix.rows() < 3 || matrix.columns() < 3 || Math.abs(matrix.at(2, 2) - 1) > NEARLY) {
            return Alignment.NONE;
        }
        int shift = matrix.columns() - 1;
        double rotation = -Math.toDegrees(Math.atan2(matrix.at(1, 0), matrix.at(0, 0)));
        return new Alignment(matrix.at(0, shift), matrix.at(1, shift), rotation);
    }
}
