package org.scipion.server.projects;

import java.util.List;
import org.scipion.model.Run;
import org.scipion.model.RunGraph;
import org.scipion.model.RunNode;
import org.scipion.server.projects.copy.CopyReport;

/**
 * What an import brought.
 *
 * @param protocols runs
 * @param dependencies links between them
 * @param copied files and bytes
 * @param sqliteIdentity numbers of the project's database
 */
public record ImportReport(int protocols, int dependencies, CopyReport copied, Identity sqliteIdentity) {

    /**
     * Numbers of a project's database.
     *
     * @param database its name in the project
     * @param maxObjectId the largest id in use
     * @param maxProtocolId the largest id of a run, 0 when there is none
     * @param nextProtocolIdFloor new runs get ids from here on
     */
    public record Identity(
            String database, long maxObjectId, long maxProtocolId, int protocolsCount, long nextProtocolIdFloor) {}

    static ImportReport of(RunGraph graph, long highestObjectId, CopyReport copied) {
        List<RunNode> nodes = graph.nodes();
        int dependencies =
                nodes.stream().mapToInt(node -> node.parents().size()).sum();
        long highestRun =
                nodes.stream().map(RunNode::run).mapToLong(Run::id).max().orElse(0);
        Identity identity =
                new Identity("project.sqlite", highestObjectId, highestRun, nodes.size(), highestObjectId + 1);
        return new ImportReport(nodes.size(), dependencies, copied, identity);
    }
}
