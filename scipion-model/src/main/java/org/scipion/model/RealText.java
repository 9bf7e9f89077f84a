package org.scipion.model;

import java.math.BigDecimal;

/** Real numbers as Python prints them: the shortest digits that give the number back, with an exponent below 1e-4 and from 1e16. */
final class RealText {
    private static final int FIRST_WITH_EXPONENT = 16;
    private static final int LAST_WITH_EXPONENT = -5;

    private RealText() {}

    static String of(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent >= FIRST_WITH_EXPONENT || exponent <= LAST_WITH_EXPONENT
                ? withExponent(shortest, exponent)
                : plain(shortest);
    }

    private static String plain(BigDecimal number) {
        String digits = number.toPlainString();
        return digits.contains(".") ? digits : digits + ".0";
    }

    private static String withExponent(BigDecimal number, int exponent) {
        String mantissa = number.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" + size : size);
    }
}
