package org.scipion.bridge;

/** What a form, its values or its launch are about: a run that is there, or one that is yet to be made. */
public sealed interface RunTarget {

    /**
     * A run of the project.
     *
     * @param id Scipion's id of the run
     */
    record Stored(long id) implements RunTarget {}

    /**
     * A run that does not exist yet.
     *
     * @param className Python class of the protocol
     */
    record New(String className) implements RunTarget {}

    /** The run with this id. */
    static RunTarget of(long id) {
        return new Stored(id);
    }

    /** A new run of this class. */
    static RunTarget of(String className) {
        return new New(className);
    }
}
