package org.scipion.bridge;

import java.util.List;

/**
 * Something that an input may point to.
 *
 * @param token {@code run.output}, or the run alone, or with an item: what the input takes
 * @param runId the run that makes it
 * @param runLabel the name of that run
 * @param outputName the output's name
 * @param className its Python class
 * @param hierarchy its class and the bases of it
 * @param info what Scipion says of it
 * @param possible whether the run has yet to make it
 */
public record InputCandidate(
        String token,
        long runId,
        String runLabel,
        String outputName,
        String className,
        List<String> hierarchy,
        String info,
        boolean possible) {

    /** Copies the list. */
    public InputCandidate {
        hierarchy = List.copyOf(hierarchy);
    }
}
