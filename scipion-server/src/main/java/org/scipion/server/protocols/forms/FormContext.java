package org.scipion.server.protocols.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scipion.server.projects.ProjectLinks;
import org.scipion.server.protocols.catalogue.LogoResource;

/** Adds to a form what only the server knows: its number of the project, and addresses of pictures. */
final class FormContext {

    private FormContext() {}

    /** Scipion's form, completed in place. */
    static JsonNode completed(JsonNode form, long project) {
        if (form.path("info") instanceof ObjectNode info) {
            info.put("projectId", project);
            addLogo(info);
            addThumbnails(info, project);
        }
        return form;
    }

    private static void addLogo(ObjectNode info) {
        boolean hasLogo = !info.path("packageLogo").asText("").isEmpty();
        String className = info.path("protocolClassName").asText("");
        info.put("packageLogo", hasLogo ? LogoResource.address(className) : "");
    }

    private static void addThumbnails(ObjectNode info, long project) {
        if (info.path("protocolId").isNumber()) {
            ProjectLinks links =
                    ProjectLinks.ofRun(project, info.path("protocolId").asLong());
            info.put("thumbnailUrl", links.thumbnailUrl());
            info.put("thumbnailRebuildUrl", links.thumbnailRebuildUrl());
        } else {
            info.putNull("thumbnailUrl");
            info.putNull("thumbnailRebuildUrl");
        }
    }
}
