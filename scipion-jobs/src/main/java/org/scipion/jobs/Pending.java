package org.scipion.jobs;

/** Stands where code is still to come. */
@SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
final class Pending {
    private Pending() {}

    static <T> T code(Object... inputs) {
        throw new UnsupportedOperationException("to come: " + inputs.length);
    }
}
