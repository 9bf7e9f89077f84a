package org.scipion.preview;

import java.util.Locale;

/** One of the three directions of a volume. Arrays are ordered (z, y, x): x varies fastest. */
public enum Axis {
    /** Across columns, the fastest varying direction. */
    X,
    /** Across rows. */
    Y,
    /** Across sections, the slowest varying direction. */
    Z;

    /**
     * Reads {@code x}, {@code y} or {@code z} in either case.
     *
     * @throws InvalidRequestException for any other text
     */
    public static Axis parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "x" -> X;
            case "y" -> Y;
            case "z" -> Z;
            default -> throw new InvalidRequestException("Unknown axis '" + text + "'; use x, y or z");
        };
    }
}
