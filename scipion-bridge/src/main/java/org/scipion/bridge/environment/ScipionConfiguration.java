package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.bridge.MalformedDataException;

/**
 * Scipion's own settings, {@code scipion.conf}: sections of {@code KEY = value}, comments after {@code #} or {@code ;} at
 * the start of a line. Scipion's command makes environment variables of all keys, whatever their section; so do we.
 *
 * @param file the file; need not exist
 */
public record ScipionConfiguration(Path file) {
    /** The key that names the interpreter of the environment. */
    public static final String PYTHON = "SCIPION_PYTHON";

    private static final String SECTION = "[PYWORKFLOW]";
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*[=:]\\s*(.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z_][A-Za-z0-9_]*)}?");

    /** The configuration of a Scipion home. */
    public static ScipionConfiguration of(Path home) {
        return new ScipionConfiguration(home.resolve("config").resolve("scipion.conf"));
    }

    /**
     * All keys with their values, {@code ~} and {@code $NAME} replaced; none when there is no file.
     *
     * @param known variables that values may refer to
     */
    public SequencedMap<String, String> values(Map<String, String> known) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                values.put(assignment.group(1), expanded(assignment.group(2).strip(), known));
            }
        }
        return values;
    }

    private static String expanded(String value, Map<String, String> known) {
        String home = known.getOrDefault("HOME", "~");
        String atHome = value.equals("~") || value.startsWith("~/") ? home + value.substring(1) : value;
        return VARIABLE.matcher(atHome)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())));
    }

    /** The interpreter that the file names. */
    public Optional<Path> python() {
        return Optional.ofNullable(values(System.getenv()).get(PYTHON))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    /** Names the interpreter in the file, which is made when absent; all its other lines stay as they are. */
    public void setPython(Path python) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        String assignment = PYTHON + " = " + python;
        lines.removeIf(line -> line.matches(PYTHON + "\\s*[=:].*"));
        if (!lines.contains(SECTION)) {
            lines.add(SECTION);
        }
        lines.add(lines.indexOf(SECTION) + 1, assignment);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            return List.of();
        } catch (IOException e) {
            throw new MalformedDataException(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
