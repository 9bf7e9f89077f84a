package org.scipion.server.protocols.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.protocols.acting.RunIds;

/**
 * Some runs.
 *
 * @param protocolIds their ids, as numbers or texts
 */
record ChosenRuns(@Nullable List<@Nullable String> protocolIds) {

    /** The ids, each once; one at least. */
    List<Long> ids() {
        return RunIds.ofAll(protocolIds, "protocolIds");
    }
}
