package org.scipion.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All runs of a project, joined by their inputs. Immutable. */
public final class RunGraph {
    private final Map<Long, RunNode> nodes;

    private RunGraph(Map<Long, RunNode> nodes) {
        this.nodes = nodes;
    }

    /** Joins runs by their inputs; inputs that point to none of them join nothing. */
    public static RunGraph of(Collection<Run> runs) {
        Map<Long, Run> byId = runs.stream()
                .collect(Collectors.toMap(Run::id, Function.identity(), (first, second) -> first, TreeMap::new));
        Map<Long, List<Long>> children = new TreeMap<>();
        byId.values()
                .forEach(run -> parents(run, byId)
                        .forEach(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                                .add(run.id())));
        Map<Long, RunNode> nodes = new TreeMap<>();
        byId.values()
                .forEach(run -> nodes.put(
                        run.id(),
                        new RunNode(run, List.copyOf(parents(run, byId)), children.getOrDefault(run.id(), List.of()))));
        return new RunGraph(nodes);
    }

    private static Set<Long> parents(Run run, Map<Long, Run> runs) {
        Set<Long> parents = new LinkedHashSet<>();
        run.inputs().stream()
                .flatMapToLong(input -> input.parentRunId().stream())
                .filter(id -> id != run.id() && runs.containsKey(id))
                .forEach(parents::add);
        return parents;
    }

    /** Every run with its neighbours, by ascending id. */
    public List<RunNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The run with this id and its neighbours. */
    public Optional<RunNode> node(long id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Ids of the runs without parents, ascending. */
    public List<Long> roots() {
        return nodes.values().stream()
                .filter(node -> node.parents().isEmpty())
                .map(node -> node.run().id())
                .toList();
    }

    /** Ids of all runs that depend on this one, near ones first; safe on graphs with cycles. */
    public List<Long> descendants(long id) {
        Set<Long> seen = new LinkedHashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            node(open.remove()).stream()
                    .flatMap(node -> node.children().stream())
                    .filter(child -> child != id && seen.add(child))
                    .forEach(open::add);
        }
        return List.copyOf(seen);
    }

    /**
     * A run and all that depend on it, each with the length of the longest way from the run to it; by that length, then by id. Links that
     * close a circle are left out.
     */
    public SequencedMap<Long, Integer> levels(long id) {
        Map<Long, Integer> levels = new TreeMap<>();
        for (long each : beforeTheirChildren(id)) {
            int level = levels.computeIfAbsent(each, first -> 0);
            node(each).stream()
                    .flatMap(node -> node.children().stream())
                    .filter(child -> child != id)
                    .forEach(child -> levels.merge(child, level + 1, Math::max));
        }
        SequencedMap<Long, Integer> ordered = new LinkedHashMap<>();
        levels.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** A run and all that depend on it, each after everything that leads to it. */
    private List<Long> beforeTheirChildren(long id) {
        Deque<Long> ordered = new ArrayDeque<>();
        Set<Long> entered = new HashSet<>();
        Set<Long> left = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            long next = open.peek();
            if (!entered.add(next)) {
                open.pop();
                if (left.add(next)) {
                    ordered.addFirst(next);
                }
            } else {
                node(next).stream()
                        .flatMap(node -> node.children().stream())
                        .filter(child -> !entered.contains(child))
                        .forEach(open::push);
            }
        }
        return List.copyOf(ordered);
    }
}
