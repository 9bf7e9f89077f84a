package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scipion.server.configuration.EnvironmentFile;

/** Writes {@code .env}: readable by its owner alone, and either whole or not at all. */
public final class SettingsFile {

    private static final Set<String> SECRETS = Set.of("SECRET_KEY", "DATABASE_PASS");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,~-]*");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=.*");
    private static final String HEAD = """
            # Settings of this Scipion installation. It holds secrets: keep it readable by its owner alone.
            # Variables of the process environment win over it. Relative to this folder unless set: PROJECTS_PATH, LOGS_PATH.
            """;

    private SettingsFile() {}

    /** The generated secrets of a file; none when it does not exist. */
    static Map<String, String> secrets(Path file) {
        Map<String, String> variables = new HashMap<>(EnvironmentFile.read(file));
        variables.keySet().retainAll(SECRETS);
        return variables;
    }

    /**
     * Gives variables of a file these values and leaves all other lines as they are; those that it lacks come last.
     *
     * @throws UnwritableWorkspaceException if it cannot be written
     */
    public static void change(Path file, Map<String, String> variables) {
        Map<String, String> missing = new LinkedHashMap<>(variables);
        try {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                Matcher assignment = ASSIGNMENT.matcher(line);
                String name = assignment.matches() ? assignment.group(1) : "";
                String value = variables.get(name);
                missing.remove(name);
                lines.add(value == null ? line : name + "=" + quoted(value));
            }
            writeWhole(file, lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + lines(missing));
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(file, e);
        }
    }

    /** Writes the variables in their order. */
    static void write(Path file, Map<String, String> variables) {
        try {
            writeWhole(file, HEAD + lines(variables));
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(file, e);
        }
    }

    private static void writeWhole(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), ".env", ".draft", owner);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lines(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : '"'
                        + value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + '"';
    }
}
