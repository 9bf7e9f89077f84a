package org.scipion.preview;

/**
 * Distance between neighbouring samples.
 *
 * @param x along columns, in Å per pixel
 * @param y along rows, in Å per pixel
 * @param z along sections, in Å per pixel
 */
public record VoxelSize(double x, double y, double z) {

    /** The same distance in all three directions. */
    public static VoxelSize cubic(double angstroms) {
        return new VoxelSize(angstroms, angstroms, angstroms);
    }
}
