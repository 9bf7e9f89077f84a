package org.scipion.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Runs as Scipion writes them to a workflow file.
 *
 * @param workflow the list of runs, each with its parameters and links; the content of the file
 * @param requiredPlugins plugins whose classes it uses
 * @param protocolPlugins which run uses which plugin: objects of {@code protocolId}, {@code className}, {@code pluginName}
 */
public record ExportedWorkflow(JsonNode workflow, List<String> requiredPlugins, JsonNode protocolPlugins) {

    /** Copies the list. */
    public ExportedWorkflow {
        requiredPlugins = List.copyOf(requiredPlugins);
    }
}
