package org.scipion.bridge;

import java.util.Optional;
import org.scipion.model.RunStatus;

/**
 * What became of one run of several.
 *
 * @param id Scipion's id of the run
 * @param status its state now
 * @param changed whether anything was done
 * @param error why it could not be done
 */
public record RunChange(long id, RunStatus status, boolean changed, Optional<String> error) {}
