package org.scipion.server.protocols.steps;

import org.jspecify.annotations.Nullable;
import org.scipion.server.http.FieldErrors;

/**
 * What a step is to count as.
 *
 * @param status {@code new} or {@code finished}
 */
record StepMark(@Nullable String status) {

    boolean isFinished() {
        boolean finished = "finished".equals(status);
        FieldErrors.inBody()
                .check("status", finished || "new".equals(status), "Must be new or finished")
                .refuse();
        return finished;
    }
}
