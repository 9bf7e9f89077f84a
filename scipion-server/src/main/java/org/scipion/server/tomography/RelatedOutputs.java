package org.scipion.server.tomography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scipion.model.OutputOfRun;
import org.scipion.model.RunGraph;
import org.scipion.model.RunNode;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.server.tomography.Found.Source;

/**
 * Finds what belongs to an output: of each stage what it points to or what points to it, else what was made of it or what it was made of, else what
 * has series in common with it. Of several that are equally sure the latest run's is taken, as people look at their last attempt.
 */
final class RelatedOutputs {

    private final ProjectOutput root;
    private final Stage rootStage;
    private final StageItems rootItems;
    private final Set<Long> related;

    private RelatedOutputs(ProjectOutput root, Stage rootStage, Set<Long> related) {
        this.root = root;
        this.rootStage = rootStage;
        this.rootItems = StageItems.of(rootStage, root);
        this.related = related;
    }

    /** What belongs to an output, by stage; nothing if it has no part in tomography. */
    static Map<Stage, Found> of(ProjectOutput root) {
        Map<Stage, Found> found = new EnumMap<>(Stage.class);
        Stage.of(root).ifPresent(stage -> new RelatedOutputs(root, stage, relatives(root)).fill(found));
        return found;
    }

    /** Ids of all runs that a run's data came from or went to. */
    private static Set<Long> relatives(ProjectOutput root) {
        RunGraph graph = root.project().graph();
        Set<Long> relatives = new HashSet<>(graph.descendants(root.run().id()));
        List<Long> open = new ArrayList<>(List.of(root.run().id()));
        while (!open.isEmpty()) {
            graph.node(open.removeLast()).map(RunNode::parents).orElse(List.of()).stream()
                    .filter(relatives::add)
                    .forEach(open::add);
        }
        return relatives;
    }

    private void fill(Map<Stage, Found> found) {
        found.put(rootStage, new Found(rootItems, Source.ROOT));
        List<ProjectOutput> others = others();
        for (Stage stage : Stage.values()) {
            if (stage != rootStage) {
                best(stage, others).ifPresent(best -> found.put(stage, best));
            }
        }
    }

    private List<ProjectOutput> others() {
        return root.project().runs().stream()
                .flatMap(run -> run.outputs().stream().map(output -> new OutputOfRun(run, output)))
                .map(root::beside)
                .toList();
    }

    private Optional<Found> best(Stage stage, List<ProjectOutput> others) {
        Stream<Found> candidates = others.stream()
                .filter(other -> Stage.of(other).equals(Optional.of(stage)))
                .flatMap(other -> judged(stage, other).stream());
        return candidates.min(
                Comparator.comparing(Found::source).thenComparing(Comparator.comparingLong(RelatedOutputs::age)));
    }

    private static long age(Found found) {
        return -found.items().output().run().id();
    }

    private Optional<Found> judged(Stage stage, ProjectOutput other) {
        StageItems items = StageItems.of(stage, other);
        if (isSame(rootStage.origin(root), other) || isSame(stage.origin(other), root)) {
            return Optional.of(new Found(items, Source.POINTER));
        }
        if (!items.shares(rootItems)) {
            return Optional.empty();
        }
        boolean joined = related.contains(other.run().id())
                || other.run().id() == root.run().id();
        return Optional.of(new Found(items, joined ? Source.WORKFLOW : Source.SERIES));
    }

    private static boolean isSame(Optional<ProjectOutput> one, ProjectOutput other) {
        return one.filter(found -> found.output().objectId() == other.output().objectId())
                .isPresent();
    }
}
