package org.scipion.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.scipion.bridge.environment.OverridesFile;
import org.scipion.bridge.environment.RefusedVariables;

/**
 * Environment variables that an administrator sets for Scipion's workers and the runs that they start, beside
 * {@code scipion.conf} and above it; kept in {@code config/scipionweb_environment.json} of Scipion's home. This program's own
 * environment never changes. Workers that serve already are replaced before their next call.
 */
public final class EnvironmentOverrides {
    /** The longest value, in characters. */
    public static final int LONGEST = 10_000;

    /** The most variables. */
    public static final int MOST = 500;

    private final OverridesFile file;

    private EnvironmentOverrides(OverridesFile file) {
        this.file = file;
    }

    /** Those of a Scipion home. */
    public static EnvironmentOverrides of(Path home) {
        return new EnvironmentOverrides(OverridesFile.of(home));
    }

    /** The variables that are set. Names that {@link #refusal} refuses are left out, also where somebody wrote them into the file. */
    public SequencedMap<String, String> values() {
        return file.values();
    }

    /**
     * Sets variables, all or none.
     *
     * @throws InvalidRequestException if a name is refused, or a value is too long or has more than one line
     * @throws IOException if the file cannot be written
     */
    public void set(Map<String, String> variables) throws IOException {
        file.set(variables);
    }

    /** Takes a variable back; nothing happens when it is not set. */
    public void remove(String name) throws IOException {
        file.remove(name);
    }

    /** Has the workers replaced before their next call, although nothing changed. */
    public void touch() throws IOException {
        file.touch();
    }

    /**
     * Why a variable may not be set: its name has another form, or it would load code into programs, choose the interpreter,
     * or change what this server decides. Empty for one that may.
     */
    public static Optional<String> refusal(String name) {
        return RefusedVariables.refusal(name);
    }
}
