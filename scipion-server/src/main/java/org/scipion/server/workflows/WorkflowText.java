package org.scipion.server.workflows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.http.rest.Json;

/**
 * The text of a workflow: JSON, perhaps after header lines. The JSON is a list or map of runs, or an object that holds one as {@code content} or
 * {@code workflow} beside a {@code scipionWeb} object.
 *
 * @param content all of the JSON
 * @param headerPlugins plugins that the header names
 */
record WorkflowText(JsonNode content, List<String> headerPlugins) {

    private static final Pattern START = Pattern.compile("(?m)^\\s*[\\[{]");
    private static final Pattern PLUGINS = Pattern.compile("(?m)^Scipion required plugins:(.*)$");
    private static final String HEADER = "ScipionWeb metadata format:";
    private static final List<String> WRAPPERS = List.of("content", "workflow");

    /**
     * Reads a text.
     *
     * @throws UnprocessableException if it is no JSON
     */
    static WorkflowText of(String text) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            throw new UnprocessableException("Invalid workflow JSON: it has neither a list nor an object");
        }
        try {
            return new WorkflowText(
                    Json.mapper().readTree(text.substring(start.start())), plugins(text, start.start()));
        } catch (JsonProcessingException e) {
            throw new UnprocessableException(
                    "Invalid workflow JSON: line " + e.getLocation().getLineNr() + " after its beginning", e);
        }
    }

    /** What a client sent: JSON as it is, or its text. */
    static WorkflowText of(JsonNode sent) {
        return sent.isTextual() ? of(sent.textValue()) : new WorkflowText(sent, List.of());
    }

    private static List<String> plugins(String text, int end) {
        Matcher line = PLUGINS.matcher(text).region(0, end);
        List<String> names = new ArrayList<>();
        if (line.find()) {
            for (String name : line.group(1).split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    /** The text of a workflow with a header that tells what it needs. */
    static String written(JsonNode runs, List<String> plugins, java.time.Instant now) {
        return String.join(
                "\n",
                HEADER + " scipionweb.workflow.metadata",
                "ScipionWeb metadata version: 1",
                "ScipionWeb exported at UTC: " + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                "Scipion required plugins: " + String.join(", ", plugins),
                "",
                runs.toPrettyString() + "\n");
    }

    /** Whether the runs are inside an object that tells of itself. */
    boolean isWrapped() {
        return content.path("scipionWeb").isObject();
    }

    /** The runs: a list, or a map of them. */
    JsonNode runs() {
        JsonNode inside = content;
        for (String wrapper : WRAPPERS) {
            if (inside.isObject() && inside.has(wrapper)) {
                inside = of(inside.path(wrapper)).content();
            }
        }
        return inside;
    }

    /** Plugins that the workflow says it needs. */
    List<String> requiredPlugins() {
        List<String> names = new ArrayList<>(headerPlugins);
        content.path("scipionWeb").path("requiredPluginNames").forEach(name -> names.add(name.asText()));
        return names.stream().distinct().toList();
    }

    /**
     * As it is.
     *
     * @throws UnprocessableException unless it is a list of runs, or an object
     */
    WorkflowText checked() {
        JsonNode runs = runs();
        if (!runs.isContainerNode()) {
            throw new UnprocessableException("Workflow JSON must contain a workflow object or list of protocols.");
        }
        if (runs.isEmpty()) {
            throw new UnprocessableException("Workflow does not contain any protocols.");
        }
        for (JsonNode run : runs) {
            if (runs instanceof ArrayNode && !(run.hasNonNull("object.className") && run.hasNonNull("object.id"))) {
                throw new UnprocessableException("Workflow contains invalid protocol entries.");
            }
        }
        return this;
    }
}
