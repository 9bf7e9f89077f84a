package org.scipion.preview;

/**
 * Which plane of a volume to render, and how. Start with {@link #of} and change what differs.
 *
 * <p>Planes keep the order of the array, row 0 on top: across z they are (y, x), across y (z, x), across x (z, y).
 *
 * @param axis axis across the plane
 * @param index 0-based plane; clamped to the volume
 * @param thumb longest side of the result before scaling: every k-th sample is kept, k = ceil(longest / thumb);
 *     {@link #FULL_SIZE} keeps all
 * @param contrast how values become shades
 * @param colourMap {@link ColourMap#gray()} leaves the shades gray
 * @param scale factor of a final bilinear resize, above 0; 1 for none
 * @param encoding how the picture is written
 */
public record SliceRequest(
        Axis axis, int index, int thumb, Contrast contrast, ColourMap colourMap, double scale, Encoding encoding) {

    /** A value of {@code thumb} that keeps every sample. */
    public static final int FULL_SIZE = Integer.MAX_VALUE;

    /** Refuses a thumb below 1 and a scale that is not above 0. */
    public SliceRequest {
        if (thumb < 1) {
            throw new InvalidRequestException("A thumb needs at least 1 pixel, got " + thumb);
        }
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new InvalidRequestException("Scale must be above 0, got " + scale);
        }
    }

    /** The plane in full size, mean ± 2 σ across z and minimum to maximum otherwise, gray, as PNG. */
    public static SliceRequest of(Axis axis, int index) {
        Contrast contrast = axis == Axis.Z ? Contrast.clipped() : Contrast.minMax();
        return new SliceRequest(axis, index, FULL_SIZE, contrast, ColourMap.gray(), 1, Encoding.png());
    }

    /** The same with another longest side. */
    public SliceRequest withThumb(int pixels) {
        return new SliceRequest(axis, index, pixels, contrast, colourMap, scale, encoding);
    }

    /** The same with another contrast. */
    public SliceRequest withContrast(Contrast other) {
        return new SliceRequest(axis, index, thumb, other, colourMap, scale, encoding);
    }

    /** The same with another colour map. */
    public SliceRequest withColourMap(ColourMap other) {
        return new SliceRequest(axis, index, thumb, contrast, other, scale, encoding);
    }

    /** The same with another final resize. */
    public SliceRequest withScale(double factor) {
        return new SliceRequest(axis, index, thumb, contrast, colourMap, factor, encoding);
    }

    /** The same written another way. */
    public SliceRequest withEncoding(Encoding other) {
        return new SliceRequest(axis, index, thumb, contrast, colourMap, scale, other);
    }
}
