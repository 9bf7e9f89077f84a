package org.scipion.model.process;

import java.util.Map;

/** The few variables that a server program gets: no other of ours may change how it works. */
public final class CleanEnvironment {
    private static final String DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    private CleanEnvironment() {}

    /** Leaves {@code PATH}, a neutral language and the given variables. */
    public static void set(ProcessBuilder builder, Map<String, String> variables) {
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", DEFAULT_PATH);
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        environment.putAll(variables);
    }
}
