package org.scipion.model;

/**
 * A relation that a run noted between two objects, such as the source of its output's data.
 *
 * @param runId the run that noted it
 * @param name its kind, such as {@code relation_datasource}, {@code relation_transform} or {@code relation_ctf}
 * @param parent where it comes from
 * @param child where it leads
 */
public record Relation(long runId, String name, Side parent, Side child) {

    /**
     * One side of a relation.
     *
     * @param objectId an object's id; a run's if {@code path} is not empty
     * @param path name of the run's output, possibly with a dotted path into it; empty for the object itself
     */
    public record Side(long objectId, String path) {}
}
