package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;

/**
 * A workflow from a clipboard.
 *
 * @param workflow what copying gave: a list, an object, or its text
 * @param mode {@code append} at most
 * @param sourceProjectId number of the project that it was copied from
 */
record Pasted(
        @Nullable JsonNode workflow,
        @Nullable String mode,
        @Nullable String sourceProjectId) {

    WorkflowText text() {
        if (mode != null && !mode.equals("append")) {
            throw new UnprocessableException("Unsupported import mode: " + mode);
        }
        if (workflow == null
                || workflow.isNull()
                || (workflow.isTextual() && workflow.textValue().isBlank())) {
            throw new UnprocessableException("Missing workflow");
        }
        WorkflowText text = WorkflowText.of(workflow);
        if (!text.runs().isContainerNode()) {
            throw new UnprocessableException("Workflow must be a JSON list or object");
        }
        return text.checked();
    }

    /** Whether it was copied from this project, so that links to runs that were not copied still mean something. */
    boolean isFrom(long project, WorkflowText text) {
        return Stream.of(
                        sourceProjectId == null ? "" : sourceProjectId,
                        text.content().path("sourceProjectId").asText(""),
                        text.content()
                                .path("scipionWeb")
                                .path("sourceProjectId")
                                .asText(""))
                .filter(id -> !id.isBlank())
                .findFirst()
                .filter(Long.toString(project)::equals)
                .isPresent();
    }
}
