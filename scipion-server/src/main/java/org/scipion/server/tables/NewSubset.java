package org.scipion.server.tables;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * A set to be made of chosen rows.
 *
 * @param action which of the table's actions
 * @param subsetName what the run that makes it is called
 * @param ids ids of the rows
 */
record NewSubset(
        @Nullable String action,
        @Nullable String subsetName,
        @Nullable List<Long> ids) {

    /** The name that upstream clients leave out. */
    static final String USUAL_NAME = "create subset";

    /** The most rows that can be named. */
    static final int MOST_IDS = 1_000_000;

    NewSubset {
        ids = ids == null ? null : List.copyOf(ids);
    }

    /**
     * The one of these actions that is meant.
     *
     * @throws org.scipion.server.http.InvalidFieldsException if it is none of them, or there are no ids
     */
    SubsetAction chosen(List<SubsetAction> actions) {
        FieldErrors.inBody()
                .check("action", action != null && !action.isBlank(), "Field required")
                .check("action", isKnown(actions), "Unsupported action; the table has " + names(actions))
                .check("ids", ids != null && !ids.isEmpty(), "No rows are chosen")
                .check("ids", ids == null || ids.size() <= MOST_IDS, "At most " + MOST_IDS + " rows")
                .refuse();
        return actions.stream().filter(this::isMeant).findFirst().orElseThrow();
    }

    private boolean isKnown(List<SubsetAction> actions) {
        return action == null || action.isBlank() || actions.stream().anyMatch(this::isMeant);
    }

    private boolean isMeant(SubsetAction one) {
        return one.name().equals(action) || one.outputClass().equals(action);
    }

    private static String names(List<SubsetAction> actions) {
        return actions.isEmpty()
                ? "none"
                : String.join(", ", actions.stream().map(SubsetAction::name).toList());
    }

    /** The rows, each once. */
    Set<Long> rows() {
        return new TreeSet<>(ids == null ? List.of() : ids);
    }

    /** What to call the run. */
    String label() {
        return subsetName == null || subsetName.isBlank() ? USUAL_NAME : subsetName.strip();
    }
}
