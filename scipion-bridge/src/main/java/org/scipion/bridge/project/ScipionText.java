package org.scipion.bridge.project;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The forms in which Scipion writes numbers, flags and lists as text. */
final class ScipionText {
    /** Sequences of ECMA-48: control sequences, strings such as titles with their end, all others, a lone escape. */
    private static final Pattern TERMINAL_SEQUENCE = Pattern.compile(
            "\u001B(?:\\[[0-?]*+[ -/]*+[@-~]" + "|[\\]PX^_][^\u0007\u001B]*+(?:\u0007|\u001B\\\\)|[ -/]*+[0-~])?");

    private static final int MOST_DIGITS = 10;

    private ScipionText() {}

    static boolean isTrue(String text) {
        String trimmed = text.strip();
        return trimmed.equals("1") || trimmed.equalsIgnoreCase("true");
    }

    /** The whole number of up to 32 bits that a text is. */
    static OptionalInt wholeNumber(String text) {
        String number = text.strip();
        if (!isWholeNumber(number)) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(number);
        return (int) value == value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private static boolean isWholeNumber(String number) {
        int firstDigit = number.startsWith("-") ? 1 : 0;
        for (int index = firstDigit; index < number.length(); index++) {
            if (number.charAt(index) < '0' || number.charAt(index) > '9') {
                return false;
            }
        }
        return number.length() > firstDigit && number.length() <= firstDigit + MOST_DIGITS;
    }

    /** The parts of a text between its commas; empty ones are left out. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>(0);
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            addPart(text.substring(from, comma), parts);
            from = comma + 1;
        }
        addPart(text.substring(from), parts);
        return parts;
    }

    private static void addPart(String text, List<String> parts) {
        String part = text.strip();
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    static String withoutTerminalSequences(String text) {
        return text.indexOf('\u001B') < 0
                ? text
                : TERMINAL_SEQUENCE.matcher(text).replaceAll("");
    }
}
