package org.scipion.server.protocols.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.acting.RunIds;

/** Runs to be copied. */
record CopiedRuns(@Nullable List<Item> items) {

    /**
     * One of them.
     *
     * @param id its id
     * @param name what a client would call the copy; copies are named after their models
     */
    record Item(@Nullable String id, @Nullable String name) {}

    /** The ids, each once; one at least. */
    List<Long> ids() {
        if (items == null || items.isEmpty()) {
            throw new UnprocessableException("Missing items");
        }
        return RunIds.ofAll(items.stream().<@Nullable String>map(Item::id).toList(), "items");
    }
}
