package org.scipion.server.cli;

import java.io.PrintStream;
import java.util.Map;
import org.scipion.server.ServerConfiguration;
import org.scipion.server.http.rest.Json;
import org.scipion.server.installation.Workspace;
import org.scipion.server.installation.WorkspaceConfiguration;

/**
 * What one call of {@code scipionapi} works with.
 *
 * @param environment the variables of the process
 * @param output where results go
 */
record Invocation(Map<String, String> environment, PrintStream output) {

    /** The workspace that this call is about. */
    Workspace workspace() {
        return Workspace.of(environment);
    }

    /** The configuration of that workspace, which must be set up. */
    ServerConfiguration configuration() {
        return WorkspaceConfiguration.of(workspace(), environment);
    }

    /** One step of a longer work. */
    void step(String what) {
        output.println("--> " + what);
    }

    /** A line as it is. */
    void line(String text) {
        output.println(text);
    }

    /** A value for scripts, as one line of JSON. */
    void json(Object value) {
        output.println(Json.text(value));
    }

    /** A line of a two-column table. */
    void row(String name, Object value) {
        output.printf("%-10s %s%n", name, value);
    }
}
