package org.scipion.server.protocols.subtree;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scipion.bridge.ActionRefusedException;
import org.scipion.bridge.RunChange;
import org.scipion.bridge.WorkflowOutcome;

/** What became of a run and those that depend on it. */
final class Outcomes {

    private Outcomes() {}

    /**
     * Lets pass what went well.
     *
     * @throws ActionRefusedException naming every run that something went wrong with
     */
    static WorkflowOutcome refuseFailures(WorkflowOutcome outcome) {
        List<String> failures = Stream.concat(
                        outcome.errors().stream(), outcome.runs().stream().flatMap(Outcomes::failure))
                .toList();
        if (!failures.isEmpty()) {
            throw new ActionRefusedException(String.join("\n", failures));
        }
        return outcome;
    }

    private static Stream<String> failure(RunChange run) {
        return run.error().stream().map(reason -> "Run " + run.id() + ": " + reason);
    }

    /** The runs that were changed, as the API writes them; refuses as {@link #refuseFailures}. */
    static Map<String, Object> told(WorkflowOutcome outcome) {
        return Map.of("protocolIds", changed(refuseFailures(outcome)));
    }

    static List<String> changed(WorkflowOutcome outcome) {
        return outcome.runs().stream()
                .filter(RunChange::changed)
                .map(run -> Long.toString(run.id()))
                .toList();
    }
}
