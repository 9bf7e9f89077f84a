package org.scipion.preview;

/**
 * Numbers of samples in the order of the array: sections, rows, columns.
 *
 * @param depth sections, along z; 1 for a single image
 * @param height rows, along y
 * @param width columns, along x
 */
public record Shape(int depth, int height, int width) {

    /** Refuses sizes below one with {@link IllegalArgumentException}. */
    public Shape {
        if (depth < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "A shape needs sizes of at least 1, got " + depth + " x " + height + " x " + width);
        }
    }

    /** Number of samples in all. */
    public long voxels() {
        return Math.multiplyExact((long) depth * height, (long) width);
    }

    /** Number of samples in one section. */
    public long sectionPixels() {
        return (long) height * width;
    }

    /** Number of planes across {@code axis}. */
    public int size(Axis axis) {
        return switch (axis) {
            case X -> width;
            case Y -> height;
            case Z -> depth;
        };
    }

    /** The greatest of the three sizes. */
    public int largest() {
        return Math.max(depth, Math.max(height, width));
    }

    /** The nearest valid index of a plane across {@code axis}. */
    public int clamp(Axis axis, int index) {
        return Math.clamp(index, 0, size(axis) - 1);
    }
}
