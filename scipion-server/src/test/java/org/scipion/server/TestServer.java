package org.scipion.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A configuration for tests: a fresh workspace, any free port, random secrets. */
public final class TestServer {

    public static final String KEY = "q8Zr-2vLw0XnYt5KpBfD7hGjM3sA9uEc";

    private TestServer() {}

    public static Map<String, String> variables(Path home) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SCIPION_HOME", home.toString());
        variables.put("SECRET_KEY", KEY);
        variables.put("DATABASE_PASS", "n0t-A-sample");
        variables.put("API_PORT", "0");
        return variables;
    }
}
