package org.scipion.preview;

/**
 * Distance between neighbouring samples.
 *
 * @param x along columns, in Å per pixel
 * @param y along rows, in Å per pixel
 * @param z along sections, in Å per pixel
 */
public record VoxelSize(double x, double y, double z) {

    /** What stands for a distance that the file does not tell. */
    public static final VoxelSize UNKNOWN = new VoxelSize(0, 0, 0);

    /** The same distance in all three directions. */
    public static VoxelSize cubic(double angstroms) {
        return new VoxelSize(angstroms, angstroms, angstroms);
    }

    /** Whether all three are above 0 and finite. */
    public boolean isKnown() {
        return Double.isFinite(x + y + z) && x > 0 && y > 0 && z > 0;
    }
}
