package org.scipion.model;

/**
 * A rotation in space as Euler's angles in the order z, y, z, in degrees, each from -180 to 180.
 *
 * @param rot first rotation about z
 * @param tilt rotation about y
 * @param psi second rotation about z; 0 where it cannot be told from the first
 */
public record EulerAngles(double rot, double tilt, double psi) {
    private static final double NEARLY_ZERO = 4 * Math.ulp(1.0);

    /** Of the first three rows and columns of a matrix, which must have as many. */
    public static EulerAngles of(Matrix matrix) {
        double sine = Math.hypot(matrix.at(2, 1), matrix.at(2, 0));
        boolean isTilted = sine > NEARLY_ZERO;
        double rot =
                isTilted ? Math.atan2(matrix.at(2, 1), matrix.at(2, 0)) : Math.atan2(-matrix.at(1, 0), matrix.at(1, 1));
        double psi = isTilted ? Math.atan2(matrix.at(1, 2), -matrix.at(0, 2)) : 0;
        return new EulerAngles(
                Math.toDegrees(rot), Math.toDegrees(Math.atan2(sine, matrix.at(2, 2))), Math.toDegrees(psi));
    }
}
