package org.scipion.server.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scipion.server.configuration.EnvironmentFile;

/** Writes {@code .env}: readable by its owner alone, and either whole or not at all. */
final class SettingsFile {

    private static final Set<String> SECRETS = Set.of("SECRET_KEY", "DATABASE_PASS");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,~-]*");
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

    /** Writes the variables in their order. */
    static void write(Path file, Map<String, String> variables) {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(file.getParent(), ".env", ".draft", owner);
            Files.writeString(draft, HEAD + lines(variables));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnwritableWorkspaceException(file, e);
        }
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
