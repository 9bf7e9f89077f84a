package org.scipion.server.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scipion.bridge.CopiedRun;
import org.scipion.bridge.ImportedWorkflow;
import org.scipion.bridge.ProjectWorkflows;
import org.scipion.model.AccessibleProject;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Makes runs of a workflow. */
final class ImportWorkflow {

    private final ProjectChanges changes;
    private final WorkflowPlugins plugins;

    ImportWorkflow(ProjectChanges changes, WorkflowPlugins plugins) {
        this.changes = changes;
        this.plugins = plugins;
    }

    /**
     * Runs that were made, and the plugins that they need.
     *
     * @param answer fields of the answer
     */
    record Imported(ImportedWorkflow runs, RequiredPlugins plugins, Map<String, Object> answer) {}

    /**
     * Does it.
     *
     * @param keepsOutsideLinks whether links to runs of this project that are not in the workflow stay
     * @throws UnprocessableException if plugins are missing, or nothing came of it
     */
    Imported run(AccessibleProject project, WorkflowText workflow, boolean keepsOutsideLinks) {
        RequiredPlugins needed = plugins.demanded(workflow);
        ProjectWorkflows workflows = changes.of(project).workflows();
        ImportedWorkflow imported = workflows.importWorkflow(workflow.runs(), keepsOutsideLinks);
        if (imported.created().isEmpty()) {
            throw new UnprocessableException("Workflow did not create any protocols");
        }
        changes.note(project);
        return new Imported(imported, needed, answer(imported));
    }

    private static Map<String, Object> answer(ImportedWorkflow imported) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", imported.errors().isEmpty() ? 0 : 1);
        answer.put("errors", imported.errors());
        answer.put("workflow", List.<JsonNode>of());
        answer.put(
                "created", imported.created().stream().map(ImportWorkflow::told).toList());
        answer.put("protocolsCount", imported.created().size());
        answer.put("dependenciesCount", imported.links());
        answer.put("inputRefsCount", imported.links());
        answer.put("syncReports", List.of());
        return answer;
    }

    private static Map<String, String> told(CopiedRun copy) {
        return Map.of("sourceId", copy.sourceId(), "newId", Long.toString(copy.newId()));
    }
}
