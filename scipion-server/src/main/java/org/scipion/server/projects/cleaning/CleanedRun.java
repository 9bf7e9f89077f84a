package org.scipion.server.projects.cleaning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scipion.model.Run;
import org.scipion.server.projects.cleaning.RunFolder.Content;

/**
 * What a run gives back, as the API writes it.
 *
 * @param files how many
 * @param bytes what they take together
 * @param examples the first of them, relative to the run's folder
 * @param spared why nothing was looked for, null when something was
 */
record CleanedRun(
        String protocolId,
        String label,
        String status,
        int files,
        long bytes,
        List<String> examples,
        @Nullable String spared) {

    private static final int EXAMPLES = 100;

    static CleanedRun of(Run run, Content content) {
        return new CleanedRun(
                Long.toString(run.id()),
                run.title(),
                run.status().word(),
                content.files().size(),
                content.bytes(),
                content.files().stream().sorted().limit(EXAMPLES).toList(),
                null);
    }

    static CleanedRun spared(Run run, String reason) {
        return new CleanedRun(Long.toString(run.id()), run.title(), run.status().word(), 0, 0, List.of(), reason);
    }
}
