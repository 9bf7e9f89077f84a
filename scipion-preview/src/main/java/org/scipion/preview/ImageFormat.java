package org.scipion.preview;

import java.util.Locale;

/** A file format that pictures are encoded in. */
public enum ImageFormat {
    /** Lossless; gray or RGB. */
    PNG("image/png"),
    /** Lossless; gray in 65,536 shades, for slices only: what is to be measured or processed, not only looked at. */
    PNG_16("image/png"),
    /** Lossy; gray or RGB. */
    JPEG("image/jpeg"),
    /** Lossy; always RGB. */
    WEBP("image/webp");

    private final String mime;

    ImageFormat(String mime) {
        this.mime = mime;
    }

    /** The media type, such as {@code image/png}. */
    public String mime() {
        return mime;
    }

    /** The usual suffix of file names, without the dot. */
    public String extension() {
        return switch (this) {
            case PNG, PNG_16 -> "png";
            case JPEG -> "jpg";
            case WEBP -> "webp";
        };
    }

    /**
     * Reads {@code png}, {@code jpg}, {@code jpeg} or {@code webp} in either case.
     *
     * @throws InvalidRequestException for any other text
     */
    public static ImageFormat parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "png" -> PNG;
            case "jpg", "jpeg" -> JPEG;
            case "webp" -> WEBP;
            default -> throw new InvalidRequestException("Unknown image format '" + text + "'; use png, jpeg or webp");
        };
    }
}
