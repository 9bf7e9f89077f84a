package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The plugins that a workflow needs.
 *
 * @param required all of them
 * @param missing those that are not installed
 */
record RequiredPlugins(List<String> required, List<String> missing) {

    /** What Scipion's inspection tells, with what the workflow's own text names. */
    static RequiredPlugins of(JsonNode inspection, List<String> named, List<String> installed) {
        List<String> required = Stream.concat(named.stream(), texts(inspection.path("requiredPluginNames")))
                .distinct()
                .toList();
        List<String> missing =
                required.stream().filter(name -> !installed.contains(name)).toList();
        return new RequiredPlugins(required, missing);
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    /** Why the workflow cannot be loaded, empty when it can. */
    String disabledReason() {
        return missing.isEmpty() ? "" : "Missing required plugins: " + String.join(", ", missing);
    }
}
