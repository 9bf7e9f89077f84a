package org.scipion.bridge.project;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The form in which Scipion writes times: {@code 2026-11-23 16:17:15.183789}, the fraction left out when it is zero. */
final class StoredTime {
    private static final String SHAPE = "0000-00-00 00:00:00.000000";
    private static final int LENGTH_WITHOUT_FRACTION = 19;
    private static final int NANOSECONDS_IN_MICROSECOND = 1000;

    private StoredTime() {}

    /** The moment that a text names in a zone; empty when it is no time. Other fractions and a T between are understood. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            String time = text.strip();
            return time.isEmpty()
                    ? Optional.empty()
                    : Optional.of(local(time).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A project has thousands of times, for which the general way is ten times as slow. */
    private static LocalDateTime local(String time) {
        return isOfUsualShape(time) ? usual(time) : LocalDateTime.parse(time.replace(' ', 'T'));
    }

    private static boolean isOfUsualShape(String time) {
        if (time.length() != SHAPE.length() && time.length() != LENGTH_WITHOUT_FRACTION) {
            return false;
        }
        for (int index = 0; index < time.length(); index++) {
            char shape = SHAPE.charAt(index);
            char found = time.charAt(index);
            if (shape == '0' ? found < '0' || found > '9' : found != shape) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime usual(String time) {
        return LocalDateTime.of(
                number(time, 0, 4),
                number(time, 5, 7),
                number(time, 8, 10),
                number(time, 11, 13),
                number(time, 14, 16),
                number(time, 17, LENGTH_WITHOUT_FRACTION),
                time.length() == LENGTH_WITHOUT_FRACTION
                        ? 0
                        : NANOSECONDS_IN_MICROSECOND * number(time, LENGTH_WITHOUT_FRACTION + 1, SHAPE.length()));
    }

    private static int number(String time, int from, int to) {
        return Integer.parseInt(time, from, to, 10);
    }
}
