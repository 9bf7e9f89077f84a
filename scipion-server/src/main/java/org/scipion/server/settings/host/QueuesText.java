package org.scipion.server.settings.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.http.rest.Json;

/**
 * The option {@code QUEUES} of {@code hosts.conf}: a JSON object of queue names, each with a list of
 * {@code [variable, value, label, help]}. Parameters written as objects, and a queue that is one object of values by variable, are read too.
 */
final class QueuesText {

    private QueuesText() {}

    static List<Queue> read(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        JsonNode queues = parse(text);
        if (!queues.isObject()) {
            throw invalid("not an object");
        }
        return queues.properties().stream()
                .map(queue -> new Queue(queue.getKey(), parameters(queue.getValue())))
                .toList();
    }

    static String write(List<Queue> queues) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (Queue queue : queues) {
            ArrayNode parameters = all.putArray(queue.name());
            queue.params()
                    .forEach(parameter -> parameters
                            .addArray()
                            .add(parameter.variableName())
                            .add(parameter.value())
                            .add(parameter.label())
                            .add(parameter.help()));
        }
        return all.toString();
    }

    private static JsonNode parse(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnprocessableException(
                    "Invalid QUEUES value in hosts.conf: no JSON at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }

    private static List<QueueParameter> parameters(JsonNode described) {
        if (described.isObject()) {
            return described.properties().stream()
                    .map(entry -> parameter(entry.getKey(), entry.getValue().asText(), entry.getKey(), ""))
                    .toList();
        }
        return StreamSupport.stream(described.spliterator(), false)
                .map(QueuesText::parameter)
                .toList();
    }

    private static QueueParameter parameter(JsonNode described) {
        Stream<JsonNode> parts = described.isObject()
                ? Stream.of("variableName", "value", "label", "help").map(described::path)
                : Stream.of(0, 1, 2, 3).map(described::path);
        List<String> texts = parts.map(part -> part.asText("")).toList();
        return parameter(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    }

    private static QueueParameter parameter(String variable, String value, String label, String help) {
        if (variable.isEmpty()) {
            throw invalid("a parameter without a variable");
        }
        return new QueueParameter(variable, value, label, help);
    }

    private static UnprocessableException invalid(String what) {
        return new UnprocessableException("Invalid QUEUES value in hosts.conf: " + what);
    }
}
