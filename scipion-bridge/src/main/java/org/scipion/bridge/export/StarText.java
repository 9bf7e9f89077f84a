package org.scipion.bridge.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.scipion.model.Value;

/** Values as STAR has them. */
final class StarText {
    private static final int DECIMALS = 6;

    private StarText() {}

    /** Text without blanks as it is, other text in quotes; a text that no quotes can hold loses its blanks. */
    static String quoted(String text) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        boolean isPlain = text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\'' || c == '#')
                && text.charAt(0) != '_'
                && text.charAt(0) != '$'
                && !text.startsWith("data_")
                && !text.startsWith("loop_");
        if (isPlain) {
            return text;
        }
        String oneLine = text.replaceAll("\\s+", " ");
        if (!oneLine.contains("\"")) {
            return '"' + oneLine + '"';
        }
        return oneLine.contains("'") ? oneLine.replaceAll("[\\s\"']", "_") : "'" + oneLine + "'";
    }

    static String number(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : new Value.Real(number).text();
    }

    /** Real numbers with six decimals, as RELION writes them; a missing value as 0 where numbers are due. */
    static String of(Value value, boolean isNumber) {
        return switch (value) {
            case Value.Real real -> number(real.number());
            case Value.Flag flag -> flag.isTrue() ? "1" : "0";
            case Value.Missing missing -> isNumber ? "0" : "None";
            case Value.Whole whole -> whole.text();
            case Value.Text text -> text.text();
        };
    }
}
