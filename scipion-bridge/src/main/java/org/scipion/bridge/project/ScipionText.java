package org.scipion.bridge.project;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The forms in which Scipion writes numbers, flags, lists and times as text. */
final class ScipionText {
    /** Sequences of ECMA-48: control sequences, strings such as titles with their end, all others, a lone escape. */
    private static final Pattern TERMINAL_SEQUENCE = Pattern.compile(
            "\u001B(?:\\[[0-?]*+[ -/]*+[@-~]" + "|[\\]PX^_][^\u0007\u001B]*+(?:\u0007|\u001B\\\\)|[ -/]*+[0-~])?");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,10}");

    private ScipionText() {}

    static boolean isTrue(String text) {
        String trimmed = text.strip();
        return trimmed.equals("1") || trimmed.equalsIgnoreCase("true");
    }

    static OptionalInt wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text.strip()).matches()) {
            return OptionalInt.empty();
        }
        long number = Long.parseLong(text.strip());
        return (int) number == number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A time such as {@code 2026-11-23 16:17:15.183789}; empty when it is none. */
    static Optional<Instant> time(String text, ZoneId zone) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T'))
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static String withoutTerminalSequences(String text) {
        return text.indexOf('\u001B') < 0
                ? text
                : TERMINAL_SEQUENCE.matcher(text).replaceAll("");
    }
}
