package org.scipion.server.protocols.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the graph as the API writes it. */
sealed interface GraphNode {

    /** The key of the node that stands for the project itself. */
    String PROJECT = "PROJECT";

    /**
     * The project itself, above the runs that take nothing from other runs.
     *
     * @param children ids of those runs
     * @param label name of the project
     */
    record Root(
            String protocolId,
            List<String> children,
            List<String> parents,
            String label,
            String status,
            List<Object> parameter,
            List<GraphInput> inputs,
            List<GraphOutput> outputs,
            String cpuTime,
            String elapsedTime,
            boolean isInteractive,
            int numberOfSteps,
            int stepsDone,
            List<String> tags,
            @Nullable String thumbnailUrl,
            @Nullable String thumbnailRebuildUrl)
            implements GraphNode {}

    /**
     * A run.
     *
     * @param children ids of the runs that take its outputs, ascending
     * @param parents ids of the runs whose outputs it takes, in the order of its inputs
     * @param label what people see: title, run name, class name or id
     * @param title the label as stored, empty when none
     * @param cpuTime whole seconds as text, empty when none
     * @param elapsedTime whole seconds as text, empty when none
     * @param isInteractive whether it waits for a person
     * @param extraTableColumns further columns of the client's table by their id
     */
    record RunNode(
            String protocolId,
            List<String> children,
            List<String> parents,
            String label,
            String title,
            String runName,
            String comment,
            String status,
            List<Object> parameter,
            List<GraphInput> inputs,
            List<GraphOutput> outputs,
            String cpuTime,
            String elapsedTime,
            boolean isInteractive,
            int numberOfSteps,
            int stepsDone,
            List<String> tags,
            Map<String, TableColumn> extraTableColumns,
            String thumbnailUrl,
            String thumbnailRebuildUrl)
            implements GraphNode {}
}
