package org.scipion.server.settings.environment;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.scipion.bridge.EnvironmentOverrides;
import org.scipion.bridge.InvalidRequestException;
import org.scipion.server.audit.AuditTrail;
import org.scipion.server.audit.Author;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.scipion.InstalledScipion;

/** Environment variables of Scipion's workers, and those that administrators set. The server's own environment never changes. Safe for use by many threads. */
public final class WorkerEnvironment {

    private static final String ADDED = "ScipionWeb";

    private final EnvironmentOverrides overrides;
    private final InstalledScipion scipion;
    private final AuditTrail audit;

    /** That of a Scipion home, whose changes are noted. Until a Scipion is set up there, only what administrators set is known. */
    public WorkerEnvironment(Path home, InstalledScipion scipion, AuditTrail audit) {
        this.overrides = EnvironmentOverrides.of(home);
        this.scipion = scipion;
        this.audit = audit;
    }

    List<EnvironmentVariable> all() {
        Map<String, String> set = overrides.values();
        Map<String, EnvironmentVariable> all = new LinkedHashMap<>();
        if (scipion.isSetUp()) {
            scipion.runtime().variables().forEach(variable -> add(all, variable, set));
        }
        set.forEach((name, value) -> all.putIfAbsent(name, added(name, value)));
        return sorted(all.values());
    }

    List<EnvironmentVariable> change(Author author, Map<String, String> body) {
        Map<String, String> wanted = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (!name.isBlank() && !value.equals(EnvironmentVariable.MASK)) {
                wanted.put(name.strip(), value);
            }
        });
        if (!wanted.isEmpty()) {
            set(wanted);
            note(author, "environment.set", wanted.keySet());
        }
        return all();
    }

    List<EnvironmentVariable> remove(Author author, String name) {
        if (overrides.values().containsKey(name)) {
            try {
                overrides.remove(name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            note(author, "environment.remove", List.of(name));
        }
        return all();
    }

    private void set(Map<String, String> wanted) {
        try {
            overrides.set(wanted);
        } catch (InvalidRequestException e) {
            BadRequestException refusal = new BadRequestException(String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names only: a value may be a secret whose name does not tell. */
    private void note(Author author, String action, Collection<String> names) {
        audit.note(author, action, String.join(", ", names), Map.of("names", new TreeSet<>(names)));
    }

    private static void add(Map<String, EnvironmentVariable> all, JsonNode variable, Map<String, String> set) {
        String name = variable.path("name").asText();
        String usual = variable.path("default").asText();
        String value = set.getOrDefault(name, variable.path("value").asText());
        all.put(
                name,
                new EnvironmentVariable(
                        name,
                        value,
                        usual,
                        variable.path("description").asText(),
                        variable.path("source").asText(),
                        value.equals(usual),
                        set.containsKey(name),
                        variable.path("type").asText("STRING")));
    }

    private static EnvironmentVariable added(String name, String value) {
        return new EnvironmentVariable(name, value, "", "", ADDED, false, true, "STRING");
    }

    private static List<EnvironmentVariable> sorted(Collection<EnvironmentVariable> all) {
        return all.stream()
                .sorted(Comparator.comparing(variable -> variable.name().toUpperCase(Locale.ROOT)))
                .map(EnvironmentVariable::masked)
                .toList();
    }
}
