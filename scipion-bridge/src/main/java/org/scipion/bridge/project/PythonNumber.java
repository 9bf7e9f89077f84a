package org.scipion.bridge.project;

import java.util.Locale;

/** Real numbers as Python writes them. */
final class PythonNumber {
    private PythonNumber() {}

    /** Reads a number, the words for infinity and for no number included. */
    static double parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text.strip());
        };
    }
}
