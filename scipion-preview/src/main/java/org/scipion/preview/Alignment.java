package org.scipion.preview;

/**
 * A movement of a picture in its plane: first the shift, then the rotation about the centre.
 *
 * @param shiftX pixels of the source towards greater x
 * @param shiftY pixels of the source towards greater y
 * @param rotationDegrees counter-clockwise as seen with row 0 on top
 */
public record Alignment(double shiftX, double shiftY, double rotationDegrees) {

    /** No movement. */
    public static final Alignment NONE = new Alignment(0, 0, 0);
}
