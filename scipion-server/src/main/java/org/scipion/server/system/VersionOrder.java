package org.scipion.server.system;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions: up to four numbers, then the rest as text, of which none is the highest. */
public final class VersionOrder {

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9}){0,3})(.*)");
    private static final int NUMBERS = 4;

    private VersionOrder() {}

    /** Whether a version comes after another; one of unknown form comes after none. */
    public static boolean isNewer(String version, String other) {
        Matcher one = FORM.matcher(version);
        Matcher two = FORM.matcher(other);
        if (!one.matches() || !two.matches()) {
            return false;
        }
        int order = Arrays.compare(numbers(one.group(1)), numbers(two.group(1)));
        return order == 0 ? suffixes().compare(one.group(2), two.group(2)) > 0 : order > 0;
    }

    private static Comparator<String> suffixes() {
        return Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());
    }

    private static int[] numbers(String text) {
        int[] numbers =
                Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.copyOf(numbers, NUMBERS);
    }
}
