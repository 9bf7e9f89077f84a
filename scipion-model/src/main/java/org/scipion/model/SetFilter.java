package org.scipion.model;

import java.util.List;
import java.util.Set;

/** A condition on the items of a set. Columns are named by their paths, or {@code id}, {@code enabled}, {@code label}, {@code comment}. */
public sealed interface SetFilter {

    /** How a value is compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /**
     * A column compared with a value: numbers by size, text by its characters' order. Missing values fulfil none but the
     * equality with a missing value.
     */
    record Comparison(String column, Operator operator, Value value) implements SetFilter {}

    /** A column whose text holds another text, in whatever case (of ASCII letters). */
    record Contains(String column, String text) implements SetFilter {}

    /** Items with these ids. */
    record Ids(Set<Long> ids) implements SetFilter {
        /** Copies the set. */
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** Items that fulfil every one of the conditions. */
    record All(List<SetFilter> conditions) implements SetFilter {
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** Items that fulfil at least one of the conditions. */
    record Any(List<SetFilter> conditions) implements SetFilter {
        /** Copies the list. */
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
