package org.scipion.model;

import java.util.List;

/**
 * A run with its neighbours in the graph.
 *
 * @param run the run
 * @param parents ids of the runs whose outputs it takes, in the order of its inputs
 * @param children ids of the runs that take its outputs, ascending
 */
public record RunNode(Run run, List<Long> parents, List<Long> children) {

    /** Copies the lists. */
    public RunNode {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }
}
