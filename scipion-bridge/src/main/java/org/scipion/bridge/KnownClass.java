package org.scipion.bridge;

import java.util.List;

/**
 * What is known of a Python class.
 *
 * @param hierarchy the class and its bases, nearest first, without Python's own {@code object}
 * @param packageName top package it comes from, empty when unknown
 * @param label the name that people see, empty when it has none
 * @param itemClass class of the items if it is a set, else empty
 * @param textSource the class whose {@code __str__} it uses, empty when unknown
 * @param dimensionsSource the class whose {@code _dimStr} it uses, empty when none
 */
public record KnownClass(
        List<String> hierarchy,
        String packageName,
        String label,
        String itemClass,
        String textSource,
        String dimensionsSource) {

    /** Copies the list. */
    public KnownClass {
        hierarchy = List.copyOf(hierarchy);
    }

    /** Its own name. */
    public String name() {
        return hierarchy.getFirst();
    }

    /** Whether it is, or derives from, the class of this name. */
    public boolean isA(String className) {
        return hierarchy.contains(className);
    }
}
