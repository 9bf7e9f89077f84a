package org.scipion.bridge.export;

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
    private static final double NEARLY_ZERO = 4 * Math.ulp(1.0);

    /** Of a matrix; no rotation and no shift for one that is too small. */
    static Orientation of(Matrix matrix, boolean isProjection) {
        return matrix.rows() >= 3 && matrix.columns() >= 4 ? of(numbers(matrix), isProjection) : NONE;
    }

    private static double[][] numbers(Matrix matrix) {
        return matrix.values().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static Orientation of(double[][] matrix, boolean isProjection) {
        double[] shift = {matrix[0][3], matrix[1][3], matrix[2][3]};
        return isProjection ? of(inverse(matrix), product(inverse(matrix), shift)) : of(matrix, shift);
    }

    private static Orientation of(double[][] m, double[] shift) {
        double sine = Math.hypot(m[2][1], m[2][0]);
        boolean isTilted = sine > NEARLY_ZERO;
        double rot = isTilted ? Math.atan2(m[2][1], m[2][0]) : Math.atan2(-m[1][0], m[1][1]);
        double psi = isTilted ? Math.atan2(m[1][2], -m[0][2]) : 0;
        return new Orientation(
                Math.toDegrees(rot),
                Math.toDegrees(Math.atan2(sine, m[2][2])),
                Math.toDegrees(psi),
                shift[0],
                shift[1],
                shift[2]);
    }

    private static double[] product(double[][] m, double[] v) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = m[row][0] * v[0] + m[row][1] * v[1] + m[row][2] * v[2];
        }
        return result;
    }

    /** By cofactors: the stored numbers are rounded, so the transpose is not the inverse to the last digit. */
    private static double[][] inverse(double[][] m) {
        double[][] result = new double[3][3];
        double determinant = 0;
        for (int column = 0; column < 3; column++) {
            determinant += m[0][column] * cofactor(m, 0, column);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                result[column][row] = cofactor(m, row, column) / determinant;
            }
        }
        return result;
    }

    private static double cofactor(double[][] m, int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    }
}
