package org.scipion.bridge.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.scipion.model.Value;

/** Real numbers as Python writes them. */
final class PythonNumber {
    private PythonNumber() {}

    /** Reads a number, the words for infinity and for no number included. */
    static double parse(String text) {
        String number = text.strip();
        return number.isEmpty() || Character.isDigit(number.charAt(number.length() - 1))
                ? Double.parseDouble(number)
                : ofWord(number);
    }

    private static double ofWord(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Two decimals of the exact binary number, ties to even, as Python rounds. */
    static String fixed(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
                : new Value.Real(number).text();
    }
}
