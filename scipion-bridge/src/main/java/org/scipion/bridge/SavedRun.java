package org.scipion.bridge;

import java.util.List;
import org.scipion.model.RunStatus;

/**
 * A run that was stored with the values of its form.
 *
 * @param id Scipion's id of the run
 * @param created whether it is new
 * @param status its state
 * @param errors what is wrong with the values; they were stored nonetheless
 */
public record SavedRun(long id, boolean created, RunStatus status, List<String> errors) {

    /** Copies the list. */
    public SavedRun {
        errors = List.copyOf(errors);
    }
}
