package org.scipion.server.protocols.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scipion.model.Run;
import org.scipion.model.RunNode;
import org.scipion.server.projects.ProjectLinks;
import org.scipion.server.protocols.RunStates;

/** Turns the runs of one project into nodes, all seen at one moment. */
final class NodeWriter {

    private final long project;
    private final Instant now;
    private final RunStates states;
    private final Map<Long, List<String>> tags;
    private final Function<Run, Map<String, TableColumn>> furtherColumns;

    NodeWriter(
            long project,
            Instant now,
            RunStates states,
            Map<Long, List<String>> tags,
            Function<Run, Map<String, TableColumn>> furtherColumns) {
        this.project = project;
        this.now = now;
        this.states = states;
        this.tags = tags;
        this.furtherColumns = furtherColumns;
    }

    GraphNode.Root root(String name, List<Long> children) {
        return new GraphNode.Root(
                GraphNode.PROJECT,
                texts(children),
                List.of(),
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                false,
                0,
                0,
                List.of(),
                null,
                null);
    }

    GraphNode.RunNode run(RunNode node) {
        Run run = node.run();
        ProjectLinks links = ProjectLinks.ofRun(project, run.id());
        return new GraphNode.RunNode(
                Long.toString(run.id()),
                texts(node.children()),
                texts(node.parents()),
                run.title(),
                run.label(),
                run.runName(),
                run.comment(),
                states.of(project, run).word(),
                List.of(),
                run.inputs().stream().map(GraphInput::of).toList(),
                run.outputs().stream()
                        .map(output -> GraphOutput.of(run, output))
                        .toList(),
                seconds(run.times().cpu()),
                seconds(run.elapsed(now)),
                run.progress().interactive(),
                run.progress().numberOfSteps(),
                run.progress().stepsDone(),
                tags.getOrDefault(run.id(), List.of()),
                columns(run),
                links.thumbnailUrl(),
                links.thumbnailRebuildUrl());
    }

    private Map<String, TableColumn> columns(Run run) {
        Map<String, TableColumn> columns = new LinkedHashMap<>();
        columns.put("updatedAt", TableColumn.updated(run.times().updated()));
        columns.put("createdAt", TableColumn.created(run.times().created()));
        columns.putAll(furtherColumns.apply(run));
        return columns;
    }

    private static String seconds(Duration time) {
        return time.toSeconds() > 0 ? Long.toString(time.toSeconds()) : "";
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
