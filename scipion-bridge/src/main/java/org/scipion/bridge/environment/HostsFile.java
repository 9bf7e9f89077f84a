package org.scipion.bridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.InvalidRequestException;
import org.scipion.bridge.MalformedDataException;

/** The file {@code hosts.conf}. */
public final class HostsFile {
    private final Path file;

    private HostsFile(Path file) {
        this.file = file;
    }

    /** That of a Scipion home. */
    public static HostsFile of(Path home) {
        return new HostsFile(home.resolve("config").resolve("hosts.conf"));
    }

    /** Options by host. */
    public SequencedMap<String, SequencedMap<String, String>> read() {
        return text().sections();
    }

    /** Changes a host, and proves that what is written reads as what was asked for. */
    public synchronized void change(String host, String name, Map<String, @Nullable String> options)
            throws IOException {
        HostsText text = text();
        Map<String, ?> known = text.sections();
        if (!name.equals(host) && known.containsKey(name)) {
            throw new ActionRefusedException("Host section '" + name + "' already exists.");
        }
        HostsText changed = !name.equals(host) && known.containsKey(host) ? text.renamed(host, name) : text;
        for (Map.Entry<String, @Nullable String> option : options.entrySet()) {
            changed = changed.with(name, option.getKey(), option.getValue());
        }
        prove(changed, name, options);
        AtomicText.write(file, String.join("\n", changed.lines()) + "\n");
    }

    private static void prove(HostsText changed, String name, Map<String, @Nullable String> options) {
        Map<String, String> found = changed.sections().getOrDefault(name, new LinkedHashMap<>());
        options.forEach((option, value) -> {
            if (!Objects.equals(blankless(found.get(option)), blankless(value))) {
                throw new InvalidRequestException(
                        option + " cannot be written to hosts.conf so that it reads the same");
            }
        });
    }

    private static List<String> blankless(@Nullable String value) {
        return value == null
                ? List.of()
                : value.strip().lines().map(String::strip).toList();
    }

    private HostsText text() {
        try {
            return new HostsText(Files.readAllLines(file));
        } catch (NoSuchFileException absent) {
            return new HostsText(List.of());
        } catch (IOException e) {
            throw new MalformedDataException(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
