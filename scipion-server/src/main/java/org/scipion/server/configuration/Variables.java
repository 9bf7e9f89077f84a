package org.scipion.server.configuration;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scipion.server.ConfigurationException;

/** Typed reading of variables; a blank one counts as unset. Every complaint names the variable and what it should be. */
record Variables(Map<String, String> values) {

    private static final Set<String> YES = Set.of("1", "true", "yes", "on");
    private static final Set<String> NO = Set.of("0", "false", "no", "off");

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    String required(String name, String hint) {
        return text(name).orElseThrow(() -> new ConfigurationException(name + " is not set: " + hint));
    }

    int wholeNumber(String name, int otherwise) {
        return text(name).map(value -> wholeNumber(name, value)).orElse(otherwise);
    }

    boolean yes(String name, boolean otherwise) {
        return text(name).map(value -> yes(name, value)).orElse(otherwise);
    }

    <E extends Enum<E>> E oneOf(String name, E otherwise) {
        Class<E> type = otherwise.getDeclaringClass();
        return text(name).map(word -> oneOf(name, word, type)).orElse(otherwise);
    }

    Path folder(String name, Path otherwise) {
        return text(name).map(value -> path(name, value)).orElse(otherwise);
    }

    List<Path> folders(String name) {
        return parts(name, Pattern.quote(File.pathSeparator)).stream()
                .map(value -> path(name, value))
                .toList();
    }

    List<String> list(String name, List<String> otherwise) {
        return values.containsKey(name) ? parts(name, "[,\\s]+") : otherwise;
    }

    private List<String> parts(String name, String separator) {
        return Arrays.stream(text(name, "").split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E oneOf(String name, String word, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        String words = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new ConfigurationException(name + " must be one of " + words + ", not '" + word + "'");
    }

    private static int wholeNumber(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new ConfigurationException(name + " must be a whole number, not '" + value + "'", e);
        }
    }

    private static boolean yes(String name, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new ConfigurationException(name + " must be 1 or 0, not '" + value + "'");
        }
        return YES.contains(word);
    }

    private static Path path(String name, String value) {
        try {
            String expanded = value.equals("~") || value.startsWith("~/")
                    ? System.getProperty("user.home") + value.substring(1)
                    : value;
            return Path.of(expanded).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException(name + " is not a path: '" + value + "'", e);
        }
    }
}
