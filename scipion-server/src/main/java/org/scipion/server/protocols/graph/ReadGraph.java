package org.scipion.server.protocols.graph;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.scipion.bridge.ScipionProject;
import org.scipion.model.AccessibleProject;
import org.scipion.model.Project;
import org.scipion.model.Run;
import org.scipion.model.RunGraph;
import org.scipion.server.projects.ProjectLinks;
import org.scipion.server.protocols.ProjectRuns;
import org.scipion.server.protocols.RunStates;
import org.scipion.store.Store;

/** Reads a project's graph from its files; on the way it notes in the list of projects how many runs there are. */
public final class ReadGraph {

    private final Store store;
    private final ProjectRuns runs;
    private final RunStates states;
    private final InstantSource clock;
    private final WorkingFolderSizes sizes = new WorkingFolderSizes();

    /** Reads with the given clock, by which running times are told, and tells these states. */
    public ReadGraph(Store store, ProjectRuns runs, RunStates states, InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.states = states;
        this.clock = clock;
    }

    /** The graph; with the sizes of the runs' folders only when asked for, as they take time. */
    ProjectGraph run(AccessibleProject row, boolean withSizes) {
        return answer(row.project(), nodes(row, withSizes));
    }

    /** The nodes by their ids: the project's own first, then the runs by ascending number. */
    public Map<String, ?> nodes(AccessibleProject row) {
        return nodes(row, false);
    }

    private Map<String, GraphNode> nodes(AccessibleProject row, boolean withSizes) {
        long id = row.project().id();
        ScipionProject scipion = runs.project(row);
        RunGraph graph = scipion.graph();
        Function<Run, Map<String, TableColumn>> columns = withSizes ? run -> size(scipion, run) : run -> Map.of();
        NodeWriter writer =
                new NodeWriter(id, clock.instant(), states, store.tags().ofRuns(id), columns);
        Map<String, GraphNode> nodes = new LinkedHashMap<>();
        nodes.put(GraphNode.PROJECT, writer.root(row.project().name(), graph.roots()));
        graph.nodes().forEach(node -> nodes.put(Long.toString(node.run().id()), writer.run(node)));
        if (row.runs() != graph.nodes().size()) {
            store.projects().recordRuns(id, graph.nodes().size());
        }
        return nodes;
    }

    private Map<String, TableColumn> size(ScipionProject project, Run run) {
        return Map.of(
                "workingDirSize",
                TableColumn.workingFolderSize(sizes.of(project, run).orElse(null)));
    }

    private static ProjectGraph answer(Project project, Map<String, GraphNode> nodes) {
        ProjectLinks links = ProjectLinks.ofProject(project.id());
        String folder = project.folder().toString();
        return new ProjectGraph(
                project.id(),
                folder,
                project.name(),
                project.created().atOffset(ZoneOffset.UTC),
                project.status(),
                folder,
                nodes,
                links.thumbnailUrl(),
                links.thumbnailRebuildUrl(),
                ProjectLinks.items(project.id()));
    }
}
