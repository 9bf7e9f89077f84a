package org.scipion.bridge.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.scipion.bridge.EnvironmentOverrides;
import org.scipion.bridge.InvalidRequestException;
import org.scipion.bridge.MalformedDataException;

/** The file of the overrides: one JSON object of texts. */
public final class OverridesFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final Path file;

    private OverridesFile(Path file) {
        this.file = file;
    }

    /** That of a Scipion home. */
    public static OverridesFile of(Path home) {
        return new OverridesFile(home.resolve("config").resolve("scipionweb_environment.json"));
    }

    /** The file itself; need not exist. */
    Path path() {
        return file;
    }

    /** The variables in it, without refused ones. */
    public SequencedMap<String, String> values() {
        SequencedMap<String, String> values = read();
        values.keySet().removeIf(name -> RefusedVariables.refusal(name).isPresent());
        return values;
    }

    /** Adds variables or replaces their values. */
    public synchronized void set(Map<String, String> variables) throws IOException {
        variables.forEach(OverridesFile::check);
        SequencedMap<String, String> all = read();
        all.putAll(variables);
        if (all.size() > EnvironmentOverrides.MOST) {
            throw new InvalidRequestException(
                    "At most " + EnvironmentOverrides.MOST + " environment variables can be set");
        }
        write(all);
    }

    /** Removes a variable, if it is there. */
    public synchronized void remove(String name) throws IOException {
        SequencedMap<String, String> all = read();
        if (all.remove(name) != null) {
            write(all);
        }
    }

    /** Writes the same once more: the time of the file is part of the {@link EnvironmentRevision}. */
    public synchronized void touch() throws IOException {
        write(read());
    }

    private static void check(String name, String value) {
        RefusedVariables.refusal(name).ifPresent(refusal -> {
            throw new InvalidRequestException(refusal);
        });
        if (value.length() > EnvironmentOverrides.LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("The value of " + name + " must be one line of at most "
                    + EnvironmentOverrides.LONGEST + " characters");
        }
    }

    private SequencedMap<String, String> read() {
        try {
            return JSON.readValue(Files.readString(file), TEXTS);
        } catch (NoSuchFileException absent) {
            return new TreeMap<>();
        } catch (JsonProcessingException e) {
            throw new MalformedDataException(file + " must hold one JSON object of texts", e);
        } catch (IOException e) {
            throw new MalformedDataException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(SequencedMap<String, String> all) throws IOException {
        AtomicText.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }
}
