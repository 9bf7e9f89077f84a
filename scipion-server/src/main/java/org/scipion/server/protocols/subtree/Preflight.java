package org.scipion.server.protocols.subtree;

import java.util.List;
import org.scipion.model.Run;
import org.scipion.model.RunGraph;

/**
 * What restarting a run, or going on with it, would touch.
 *
 * @param requiresConfirmation whether anything depends on the run
 * @param selectedProtocol the run itself
 * @param affectedProtocols what depends on it, by level and id
 * @param activeProtocolIds those of them that are at work
 */
record Preflight(
        String protocolId,
        String mode,
        boolean requiresConfirmation,
        Member selectedProtocol,
        List<Member> affectedProtocols,
        List<String> activeProtocolIds) {

    /**
     * A run.
     *
     * @param level length of the longest way to it from the selected run, which has level 0
     */
    record Member(String protocolId, String runName, String status, int level, boolean active) {

        static Member of(Run run, int level) {
            return new Member(
                    Long.toString(run.id()),
                    run.title(),
                    run.status().word(),
                    level,
                    run.status().isAtWork());
        }
    }

    /** Looks at the graph; the run must be in it. */
    static Preflight of(RunGraph graph, long id, String mode) {
        List<Member> members = graph.levels(id).entrySet().stream()
                .map(entry -> Member.of(graph.node(entry.getKey()).orElseThrow().run(), entry.getValue()))
                .toList();
        List<Member> affected = members.subList(1, members.size());
        return new Preflight(
                Long.toString(id),
                mode,
                !affected.isEmpty(),
                members.getFirst(),
                affected,
                affected.stream().filter(Member::active).map(Member::protocolId).toList());
    }
}
