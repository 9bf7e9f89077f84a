package org.scipion.server.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.server.ConfigurationException;

/**
 * Reads {@code .env} files: one {@code NAME=value} per line, an optional {@code export} before it, {@code #} comments, values plain, in single
 * quotes (taken as they are) or in double quotes (with {@code \n}, {@code \t}, {@code \"} and {@code \\}). Nothing is expanded.
 */
public final class EnvironmentFile {

    /** The largest file that is read, in bytes. */
    public static final long LARGEST = 1 << 20;

    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private EnvironmentFile() {}

    /**
     * The variables of a file in their order; none when it does not exist. A variable set twice keeps the last value.
     *
     * @throws ConfigurationException naming the file and line that cannot be read, without its value
     */
    public static Map<String, String> read(Path file) {
        if (Files.notExists(file)) {
            return Map.of();
        }
        return parse(file, text(file));
    }

    /** The variables of a file with those of the process laid over them: the process wins. */
    public static Map<String, String> under(Map<String, String> process, Path file) {
        Map<String, String> all = new HashMap<>(read(file));
        all.putAll(process);
        return all;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConfigurationException(file + " is larger than " + LARGEST + " bytes");
            }
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read as UTF-8 text", e);
        }
    }

    private static Map<String, String> parse(Path file, String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                add(variables, line, file + " line " + number);
            }
        }
        return variables;
    }

    private static void add(Map<String, String> variables, String line, String place) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new ConfigurationException(place + " is not of the form NAME=value");
        }
        variables.put(matcher.group(1), value(matcher.group(2), place));
    }

    private static String value(String written, String place) {
        return switch (written.isEmpty() ? ' ' : written.charAt(0)) {
            case '\'' -> quoted(SINGLE_QUOTED, written, place);
            case '"' -> unescaped(quoted(DOUBLE_QUOTED, written, place));
            case '#' -> "";
            default -> written.replaceFirst("\\s+#.*", "").strip();
        };
    }

    private static String quoted(Pattern form, String written, String place) {
        Matcher matcher = form.matcher(written);
        if (!matcher.matches()) {
            throw new ConfigurationException(place + ": the quotes are not closed");
        }
        return matcher.group(1);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            default -> escape.group(1);
                        }));
    }
}
