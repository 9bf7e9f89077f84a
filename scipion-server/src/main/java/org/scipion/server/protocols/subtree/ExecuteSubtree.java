package org.scipion.server.protocols.subtree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.InvalidParametersException;
import org.scipion.bridge.LaunchedRun;
import org.scipion.bridge.ProjectRuntime;
import org.scipion.bridge.RunTarget;
import org.scipion.bridge.SavedRun;
import org.scipion.bridge.WorkflowAction;
import org.scipion.bridge.WorkflowScope;
import org.scipion.model.AccessibleProject;
import org.scipion.server.protocols.acting.Envelope;
import org.scipion.server.protocols.acting.ProjectChanges;

/** Sets a run to work with a filled form, and resets what depends on it or sets that to work too. */
public final class ExecuteSubtree {

    private final ProjectChanges changes;

    /** Executes through the given door. */
    public ExecuteSubtree(ProjectChanges changes) {
        this.changes = changes;
    }

    /** Does it; nothing is reset before the values of the form were found good. */
    Envelope run(AccessibleProject project, long id, ExecutionRequest request) {
        ExecutionMode mode = request.executionMode();
        boolean all = request.isOfAll();
        ProjectRuntime acting = changes.of(project);
        refuseBadValues(acting, id, request.values());
        Map<String, Object> told =
                all ? executeAll(acting, id, request.values(), mode) : executeOne(acting, id, request.values(), mode);
        Map<String, Object> execution = new LinkedHashMap<>();
        execution.put("mode", mode.name().toLowerCase(java.util.Locale.ROOT));
        execution.put("scope", all ? "all" : "single");
        execution.putAll(told);
        return changes.answerWithGraph(project).with("workflowExecution", execution);
    }

    private static void refuseBadValues(ProjectRuntime acting, long id, ObjectNode values) {
        List<String> errors = acting.forms().validate(RunTarget.of(id), values).errors();
        if (!errors.isEmpty()) {
            throw new InvalidParametersException(String.join("\n", errors), errors);
        }
    }

    private static Map<String, Object> executeOne(
            ProjectRuntime acting, long id, ObjectNode values, ExecutionMode mode) {
        Object reset = Outcomes.told(acting.workflows().execute(id, WorkflowAction.RESET, WorkflowScope.DESCENDANTS));
        LaunchedRun launched = acting.runs().launch(RunTarget.of(id), values, mode.launch());
        return told(
                Map.of("protocolId", launched.id(), "status", launched.status().word()), Optional.of(reset));
    }

    private static Map<String, Object> executeAll(
            ProjectRuntime acting, long id, ObjectNode values, ExecutionMode mode) {
        if (mode == ExecutionMode.RESTART) {
            Outcomes.refuseFailures(acting.workflows().execute(id, WorkflowAction.RESET, WorkflowScope.ALL));
        }
        Map<String, Object> root = stored(acting, id, values, mode);
        Outcomes.refuseFailures(acting.workflows().execute(id, mode.action(), WorkflowScope.ALL));
        return told(root, Optional.empty());
    }

    /** A run that goes on and whose outputs are in use keeps the values that it has. */
    private static Map<String, Object> stored(ProjectRuntime acting, long id, ObjectNode values, ExecutionMode mode) {
        try {
            SavedRun saved = acting.runs().save(RunTarget.of(id), values);
            return Map.of("protocolId", saved.id(), "saved", true);
        } catch (ActionRefusedException e) {
            if (mode == ExecutionMode.RESTART) {
                throw e;
            }
            return Map.of("protocolId", id, "saved", false, "message", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> told(Map<String, Object> root, Optional<Object> reset) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rootPreparation", root);
        told.put("descendantReset", reset.orElse(null));
        return told;
    }
}
