package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scipion.bridge.ScipionPlugin;
import org.scipion.bridge.ScipionRuntime;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.scipion.InstalledScipion;

/** Tells which plugins workflows need and lack. Safe for use by many threads. */
final class WorkflowPlugins {

    private final InstalledScipion scipion;

    WorkflowPlugins(InstalledScipion scipion) {
        this.scipion = scipion;
    }

    /** Those of a workflow. */
    RequiredPlugins of(WorkflowText workflow) {
        JsonNode inspection = scipion.runtime().inspect(workflow.runs());
        return RequiredPlugins.of(inspection, workflow.requiredPlugins(), installed());
    }

    /**
     * As {@link #of}.
     *
     * @throws UnprocessableException naming what is missing
     */
    RequiredPlugins demanded(WorkflowText workflow) {
        RequiredPlugins plugins = of(workflow);
        if (!plugins.missing().isEmpty()) {
            throw new UnprocessableException(
                    "Missing required plugins for workflow import: " + String.join(", ", plugins.missing()));
        }
        return plugins;
    }

    /** Names of the plugins that can be used. */
    List<String> installed() {
        ScipionRuntime runtime = scipion.runtime();
        return runtime.plugins().stream()
                .filter(plugin -> plugin.error().isEmpty())
                .map(ScipionPlugin::name)
                .toList();
    }
}
