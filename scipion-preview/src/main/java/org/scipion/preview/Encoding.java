package org.scipion.preview;

/**
 * How a picture is written.
 *
 * @param format file format
 * @param quality 1 (smallest) to 100 (best); means nothing to PNG
 */
public record Encoding(ImageFormat format, int quality) {

    private static final int DEFAULT_QUALITY = 75;

    /** Refuses a quality outside 1..100. */
    public Encoding {
        if (quality < 1 || quality > 100) {
            throw new InvalidRequestException("Quality must lie between 1 and 100, got " + quality);
        }
    }

    /** Lossless PNG. */
    public static Encoding png() {
        return of(ImageFormat.PNG);
    }

    /** Lossless PNG of 16 bits, gray. Unsigned whole numbers of 16 bits keep their values under {@link Contrast#minMax()}. */
    public static Encoding png16() {
        return of(ImageFormat.PNG_16);
    }

    /** {@code format} at quality 75. */
    public static Encoding of(ImageFormat format) {
        return new Encoding(format, DEFAULT_QUALITY);
    }
}
