package org.scipion.preview;

/**
 * A small picture of an image, of one section of a stack, or of the middle of a volume. Start with {@link #ofSize}.
 *
 * <p>Numbers are shown between mean − 2 σ and mean + 2 σ of the section, then shrunk by area averaging, never enlarged. Colour
 * pictures are only shrunk.
 *
 * @param section 0-based section, which must exist; {@link #CENTRAL} takes depth div 2
 * @param longestSide limit of width and height in pixels
 * @param colourMap applied to the shades of numbers; colour pictures ignore it
 * @param alignment how the picture is moved before it is flipped
 * @param flipped whether the last row comes first
 * @param encoding how the picture is written
 */
public record ThumbnailRequest(
        int section, int longestSide, ColourMap colourMap, Alignment alignment, boolean flipped, Encoding encoding) {

    /** A value of {@code section} that asks for the middle one. */
    public static final int CENTRAL = -1;

    /** Refuses a section below {@link #CENTRAL} and a side below 1. */
    public ThumbnailRequest {
        if (section < CENTRAL) {
            throw new InvalidRequestException("A section is 0 or more, got " + section);
        }
        if (longestSide < 1) {
            throw new InvalidRequestException("A thumbnail needs at least 1 pixel, got " + longestSide);
        }
    }

    /** The middle section, gray, as it lies in the file, as PNG. */
    public static ThumbnailRequest ofSize(int longestSide) {
        return new ThumbnailRequest(CENTRAL, longestSide, ColourMap.gray(), Alignment.NONE, false, Encoding.png());
    }

    /** The same of another section, 0-based. */
    public ThumbnailRequest withSection(int index) {
        return new ThumbnailRequest(index, longestSide, colourMap, alignment, flipped, encoding);
    }

    /** The same with another colour map. */
    public ThumbnailRequest withColourMap(ColourMap other) {
        return new ThumbnailRequest(section, longestSide, other, alignment, flipped, encoding);
    }

    /** The same, moved. */
    public ThumbnailRequest withAlignment(Alignment other) {
        return new ThumbnailRequest(section, longestSide, colourMap, other, flipped, encoding);
    }

    /** The same with the last row first. */
    public ThumbnailRequest withRowsFlipped() {
        return new ThumbnailRequest(section, longestSide, colourMap, alignment, true, encoding);
    }

    /** The same written another way. */
    public ThumbnailRequest withEncoding(Encoding other) {
        return new ThumbnailRequest(section, longestSide, colourMap, alignment, flipped, other);
    }
}
