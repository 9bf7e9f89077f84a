package org.scipion.server.workflows;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scipion.bridge.ExportedWorkflow;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Run;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Writes runs as a workflow. */
final class ExportWorkflow {

    private final ProjectChanges changes;
    private final ProjectRuns runs;
    private final InstantSource clock;

    ExportWorkflow(ProjectChanges changes, ProjectRuns runs, InstantSource clock) {
        this.changes = changes;
        this.runs = runs;
        this.clock = clock;
    }

    /** What the client keeps in its clipboard. */
    Map<String, Object> clipboard(AccessibleProject project, List<Long> ids) {
        ExportedWorkflow exported = export(project, ids);
        long id = project.project().id();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sourceProjectId", id);
        answer.put("sourceProjectName", project.project().name());
        answer.put("protocolIds", texts(ids));
        answer.put("workflow", exported.workflow());
        answer.put("scipionWeb", described(id, ids, exported));
        return answer;
    }

    private Map<String, Object> described(long project, List<Long> ids, ExportedWorkflow exported) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("format", "scipionweb.workflow.export");
        described.put("version", 1);
        described.put("requiredPluginNames", exported.requiredPlugins());
        described.put("protocolPlugins", exported.protocolPlugins());
        described.put("exportedAt", clock.instant().toString());
        described.put("sourceProjectId", project);
        described.put("sourceProtocolIds", texts(ids));
        return described;
    }

    /** The text of a file with the workflow. */
    String text(AccessibleProject project, List<Long> ids) {
        ExportedWorkflow exported = export(project, ids);
        return WorkflowText.written(exported.workflow(), exported.requiredPlugins(), clock.instant());
    }

    private ExportedWorkflow export(AccessibleProject project, List<Long> ids) {
        var workflows = changes.of(project).workflows();
        refuseMissing(project, ids);
        return workflows.export(ids);
    }

    private void refuseMissing(AccessibleProject project, List<Long> ids) {
        var there = runs.project(project).runs().stream().map(Run::id).collect(Collectors.toSet());
        List<String> missing =
                texts(ids.stream().filter(id -> !there.contains(id)).toList());
        if (!missing.isEmpty()) {
            throw new NotFoundException("Protocol(s) not found: " + String.join(", ", missing));
        }
    }

    static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
