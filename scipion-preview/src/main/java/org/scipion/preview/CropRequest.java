package org.scipion.preview;

import java.util.Locale;

/**
 * A small square picture of what surrounds a place in a volume. Voxels outside the volume count as the median of those inside; values are
 * shown between the 1st and the 99th percentile of each square.
 *
 * @param x column of the centre, from 0; fractions are rounded
 * @param y row of the centre
 * @param z section of the centre
 * @param boxSize side of the square in voxels, 1 to {@value #LARGEST_BOX}
 * @param size side of the picture in pixels, 1 to {@value #LARGEST_BOX}
 * @param view which planes through the centre are shown
 * @param encoding how the picture is written
 */
public record CropRequest(double x, double y, double z, int boxSize, int size, View view, Encoding encoding) {

    /** The largest side. */
    public static final int LARGEST_BOX = 1024;

    /** Planes through a place; rows and columns are ordered as in slices, row 0 on top. */
    public enum View {
        /** Rows along y, columns along x. */
        XY,
        /** Rows along z, columns along x. */
        XZ,
        /** Rows along z, columns along y. */
        YZ,
        /** {@link #XY} at the upper left, {@link #XZ} at the upper right, {@link #YZ} at the lower left. */
        TRIPLE;

        /**
         * Reads a view's name in either case.
         *
         * @throws InvalidRequestException for any other text
         */
        public static View parse(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "xy" -> XY;
                case "xz" -> XZ;
                case "yz" -> YZ;
                case "triple" -> TRIPLE;
                default -> throw new InvalidRequestException("Unknown view '" + text + "'; use xy, xz, yz or triple");
            };
        }
    }

    /** Refuses sides out of range and places that are no numbers. */
    public CropRequest {
        if (boxSize < 1 || boxSize > LARGEST_BOX || size < 1 || size > LARGEST_BOX) {
            throw new InvalidRequestException(
                    "A crop has sides of 1 to " + LARGEST_BOX + ", not " + boxSize + " voxels and " + size + " pixels");
        }
        if (!Double.isFinite(x + y + z)) {
            throw new InvalidRequestException("A place needs finite x, y and z, got " + x + ", " + y + ", " + z);
        }
    }
}
