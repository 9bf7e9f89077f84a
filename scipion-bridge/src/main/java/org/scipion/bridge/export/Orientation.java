package org.scipion.bridge.export;

import org.scipion.model.EulerAngles;
import org.scipion.model.Matrix;

/**
 * Angles and shift of a particle as RELION has them, from the 4×4 matrix that Scipion stores (rows first, shift in px in
 * the last column). For projections Scipion stores the inverse of what RELION means. Angles are Euler's in the order z, y,
 * z, in degrees.
 *
 * @param rot first rotation about z
 * @param tilt rotation about y
 * @param psi second rotation about z
 * @param x shift in px
 * @param y shift in px
 * @param z shift in px
 */
record Orientation(double rot, double tilt, double psi, double x, double y, double z) {
    static final Orientation NONE = new Orientation(0, 0, 0, 0, 0, 0);

    /** Of a matrix; no rotation and no shift for one that is too small. */
    static Orientation of(Matrix matrix, boolean isProjection) {
        if (matrix.rows() < 3 || matrix.columns() < 4) {
            return NONE;
        }
        double[] shift = {matrix.at(0, 3), matrix.at(1, 3), matrix.at(2, 3)};
        if (!isProjection) {
            return of(EulerAngles.of(matrix), shift);
        }
        Matrix inverse = matrix.inverseOfRotation();
        return of(EulerAngles.of(inverse), product(inverse, shift));
    }

    private static Orientation of(EulerAngles angles, double[] shift) {
        return new Orientation(angles.rot(), angles.tilt(), angles.psi(), shift[0], shift[1], shift[2]);
    }

    private static double[] product(Matrix matrix, double[] vector) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = matrix.at(row, 0) * vector[0] + matrix.at(row, 1) * vector[1] + matrix.at(row, 2) * vector[2];
        }
        return result;
    }
}
