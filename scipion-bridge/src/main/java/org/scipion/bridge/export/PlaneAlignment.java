package org.scipion.bridge.export;

import org.scipion.model.Matrix;

/**
 * Rotation and shift of a tilt image, from the 3×3 or larger matrix with which Scipion stores them (rows first, shift in px
 * in the third column). RELION's shift is that of the inverse.
 *
 * @param rotation degrees
 * @param x px
 * @param y px
 */
record PlaneAlignment(double rotation, double x, double y) {
    static final PlaneAlignment NONE = new PlaneAlignment(0, 0, 0);

    static PlaneAlignment of(Matrix m) {
        double determinant = m.at(0, 0) * m.at(1, 1) - m.at(0, 1) * m.at(1, 0);
        if (m.columns() < 3 || determinant == 0) {
            return NONE;
        }
        double x = (m.at(0, 1) * m.at(1, 2) - m.at(1, 1) * m.at(0, 2)) / determinant;
        double y = (m.at(1, 0) * m.at(0, 2) - m.at(0, 0) * m.at(1, 2)) / determinant;
        return new PlaneAlignment(Math.toDegrees(Math.atan2(m.at(0, 1), m.at(0, 0))), x, y);
    }
}
