package org.scipion.bridge;

import java.util.Optional;

/**
 * A set that was added to the outputs of a run.
 *
 * @param name its name; empty when nothing was left to put into it, so that none was made
 * @param items how many items were written to it
 */
public record NewOutput(Optional<String> name, long items) {}
