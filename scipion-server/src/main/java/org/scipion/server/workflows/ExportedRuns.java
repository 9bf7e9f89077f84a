package org.scipion.server.workflows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.server.http.UnprocessableException;
import org.scipion.server.protocols.acting.RunIds;

/**
 * Runs that are to be written as a workflow.
 *
 * @param protocolIds their ids
 * @param includeUpstream false at most
 * @param directoryPath for a file: its folder, relative to the folders that may be browsed
 * @param filename for a file: its name
 */
record ExportedRuns(
        @Nullable List<@Nullable String> protocolIds,
        @Nullable Boolean includeUpstream,
        @Nullable String directoryPath,
        @Nullable String filename) {

    List<Long> ids() {
        if (Boolean.TRUE.equals(includeUpstream)) {
            throw new UnprocessableException("includeUpstream is not supported yet");
        }
        return RunIds.ofAll(protocolIds, "protocolIds");
    }
}
