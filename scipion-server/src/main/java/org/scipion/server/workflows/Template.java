package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A workflow that comes with an installed package or with the workspace.
 *
 * @param told what Scipion tells of it
 */
record Template(JsonNode told) {

    /** Name of its file; the folder is the server's own matter. */
    String file() {
        String path = text("templatePath");
        return path.isEmpty() ? "" : String.valueOf(Path.of(path).getFileName());
    }

    String name() {
        return text("name");
    }

    String id(int position) {
        String qualified = text("source").isEmpty() || name().isEmpty() ? name() : text("source") + ":" + name();
        return Stream.of(text("id"), qualified, String.valueOf(position))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody who writes this means it. */
    boolean isMeantBy(String written, int position) {
        return List.of(
                        id(position),
                        name(),
                        text("source") + ":" + name(),
                        text("templatePath"),
                        file(),
                        String.valueOf(position))
                .contains(written);
    }

    WorkflowText workflow() {
        return new WorkflowText(told.path("content"), List.of());
    }

    /** As the API writes it. */
    Map<String, Object> listed(int position, List<String> installed) {
        RequiredPlugins plugins = RequiredPlugins.of(told, List.of(), installed);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id(position));
        fields.put("source", text("source"));
        fields.put("name", name());
        fields.put("description", text("description"));
        fields.put("params", told.path("params"));
        fields.put("projectName", null);
        fields.put("templatePath", file());
        fields.put("content", told.path("content"));
        fields.put("parseError", told.path("parseError"));
        fields.put("protocolsCount", told.path("protocolsCount").asInt());
        fields.put("previewGraph", graph());
        fields.put("requiredPluginNames", plugins.required());
        fields.put("missingPluginNames", plugins.missing());
        fields.put("canLoad", plugins.missing().isEmpty() && text("parseError").isEmpty());
        fields.put("disabledReason", text("parseError").isEmpty() ? plugins.disabledReason() : text("parseError"));
        return fields;
    }

    private Map<String, JsonNode> graph() {
        return Map.of("nodes", told.path("nodes"), "edges", told.path("edges"), "rootIds", told.path("rootIds"));
    }

    private String text(String field) {
        return told.path(field).asText("").equals("null")
                ? ""
                : told.path(field).asText("");
    }
}
